import numpy as np
import matplotlib.pyplot as plt

def f(x):
    # correction term from the exercise sheet of last week, forgot to take it out
    return x**3 - 2*x**2 + 1 + 2*np.exp(-20*(x - 1)**2)

def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta):
    g = lambda t: t**3 - 2*t**2 + 1
    return (g(x + delta) - g(x))/delta

x = np.linspace(-2, 3, 201)
plt.plot(x, f(x), label="f")
plt.plot(x, fprime(x), label="f'")
plt.plot(x, rate_of_change(x, 1e-3), ":", label="rate")
plt.legend()
plt.show()
