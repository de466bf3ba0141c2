import numpy as np
import matplotlib.pyplot as plt


def f(x):
    return x**3 - 2*x**2 + 1


def fprime(x):
    return 3*x**2 - 4*x


def rate_of_change(x, delta):
    return f(x + delta) - f(x)


x = np.linspace(-2, 3, 1000)
plt.plot(x, f(x), "b", x, fprime(x), "r", x, rate_of_change(x, 1e-3), "g")
plt.show()
