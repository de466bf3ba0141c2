import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 100)
plt.hist(f(x), bins=20, alpha=.5, label="f")
plt.hist(fprime(x), bins=20, alpha=.5, label="fprime")
plt.hist(rate_of_change(x, .01), bins=20, alpha=.5, label="rate")
plt.legend()
plt.show()
