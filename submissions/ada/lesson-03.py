"""Lesson 3: the gradient of x² + y², by partial differentiation and by trying directions."""

import matplotlib.pyplot as plt
import numpy as np


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return np.array([2 * x, 2 * y])


gradient_at_1_1 = gradient(1, 1)


def numeric_gradient(x, y, steps=3600, h=1e-5):
    """The steepest of many directions, times how steep it is."""
    angles = np.linspace(0, 2 * np.pi, steps, endpoint=False)
    rates = (f(x + h * np.cos(angles), y + h * np.sin(angles)) - f(x, y)) / h
    best = np.argmax(rates)
    return rates[best] * np.array([np.cos(angles[best]), np.sin(angles[best])])


print(gradient_at_1_1, numeric_gradient(1, 1))

x, y = np.meshgrid(np.linspace(-2.5, 2.5, 40), np.linspace(-2.5, 2.5, 40))
ax = plt.figure().add_subplot(projection="3d")
ax.plot_surface(x, y, f(x, y), cmap="viridis")
ax.set_xlabel("x")
ax.set_ylabel("y")
ax.set_zlabel("f(x, y)")
plt.show()
