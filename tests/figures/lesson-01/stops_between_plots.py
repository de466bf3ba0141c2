import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 101)
x2 = np.linspace(-2, 3, 100)
plt.plot(x, f(x), label="f")
plt.plot(x, fprime(x2), label="f'")
plt.plot(x, rate_of_change(x, 1e-4), label="rate")
plt.show()
