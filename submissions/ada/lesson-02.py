"""Lesson 2: an antiderivative and a running sum."""

import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return 3 * x**2 - 4 * x


def antiderivative(x):
    return x**3 - 2 * x**2


delta_x = 0.01
x = np.arange(-10, 10 + delta_x / 2, delta_x)
area = np.cumsum(f(x) * delta_x)

plt.plot(x, antiderivative(x), label="antiderivative")
plt.plot(x, area, label="area from −10")
plt.xlabel("x")
plt.title("Both have the same shape; they differ by a constant")
plt.legend()
plt.show()
