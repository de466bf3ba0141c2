import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.arange(-50, 50, 0.01)
plt.plot(x, f(x))
plt.plot(x, fprime(x))
plt.plot(x, rate_of_change(x, 1e-4))
plt.xlim(-3, 4)
plt.ylim(-20, 25)
plt.axis([-3, 4, -20, 25])
plt.show()
