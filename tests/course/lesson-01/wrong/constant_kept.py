import numpy as np
import matplotlib.pyplot as plt


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x + 1


def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta


x = np.linspace(-3, 4, 500)
fig, ax = plt.subplots()
ax.plot(x, f(x), label="f")
ax.plot(x, fprime(x), label="f'")
ax.plot(x, rate_of_change(x, 0.001), label="rate of change")
ax.legend()
plt.show()
