import numpy as np
import matplotlib.pyplot as plt
def f(x): return x*x*(x-2)+1
def fprime(x):
    result = 3*x*x-4*x
    print("debug", np.shape(result))
    return result
def rate_of_change(x, delta):
    return (f(x+delta)-f(x))/delta
z = np.linspace(-2,3,90)
plt.plot(z,f(z)); plt.plot(z,fprime(z)); plt.plot(z,rate_of_change(z,1e-3))
