"""Lesson 1: the derivative by the rules and by a small step."""

import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta


x = np.linspace(-2, 3, 200)
delta = 1e-4

fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
left.plot(x, f(x))
left.set_title("f(x) = x³ − 2x² + 1")
right.plot(x, fprime(x), label="3x² − 4x")
right.plot(x, rate_of_change(x, delta), "--", label="rate of change")
right.set_title("the derivative")
right.legend()
for axes in (left, right):
    axes.set_xlabel("x")
    axes.grid()
plt.show()

print("largest difference:", np.max(np.abs(fprime(x) - rate_of_change(x, delta))))
