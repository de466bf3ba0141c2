import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return 3 * x**2 - 4 * x


def antiderivative(x):
    return x**3 - 2 * x**2


dx = 0.05
x = np.arange(0, 10, dx)
area = np.cumsum(f(x + dx / 2)) * dx

plt.plot(x, antiderivative(x))
plt.plot(x, area)
plt.show()
