import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return np.array([2 * x, 2 * y])


gradient_at_1_1 = gradient(1, 1)


def numeric_gradient(x, y, h=1e-5, directions=20000):
    angle = np.linspace(0, 2 * np.pi, directions, endpoint=False)
    rate = (f(x + h * np.cos(angle), y + h * np.sin(angle)) - f(x, y)) / h
    best = np.argmax(rate)
    return rate[best] * np.array([np.cos(angle[best]), np.sin(angle[best])])


print(gradient_at_1_1, numeric_gradient(1, 1))

X, Y = np.meshgrid(np.linspace(-3, 3, 61), np.linspace(-3, 3, 61))
ax = plt.figure().add_subplot(projection="3d")
ax.plot_surface(X, Y, f(X, Y), cmap="viridis")
plt.show()
