import matplotlib.pyplot as plt
import numpy as np

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x + delta) - f(x))/delta

x = np.arange(-4, 7)          # integers, dtype int64
plt.plot(x, f(x), "o-")
plt.plot(x, fprime(x), "s-")
plt.plot(x, rate_of_change(x, 1e-6), "^--")
plt.axis([-2.5, 3.5, -20, 22])
plt.show()
