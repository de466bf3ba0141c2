"""Arrays as large as the limit allows, one after the other."""

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


for _ in range(5):
    x = np.linspace(-10, 10, 5_000_001)
    area = np.cumsum(f(x)) * (x[1] - x[0])
matrix = np.ones((2000, 2000)) @ np.ones((2000, 2000))
