import matplotlib.pyplot as plt
import numpy as np

def f(x):
    return x^3 - 2*x^2 + 1

def fprime(x):
    return 3*x^2 - 4*x

def rate_of_change(x, delta):
    return (f(x+delta)-f(x))//delta

x = np.arange(-2, 4)
plt.plot(x, f(x), "o-", label="f")
plt.plot(x, fprime(x), "o-", label="fprime")
plt.plot(x, rate_of_change(x, 1), "o-", label="rate")
plt.legend()
plt.show()
