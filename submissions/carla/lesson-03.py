import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x ** 2 + y ** 2


def grad_f(x, y):
    return [2 * x, 2 * y]


grad_1_1 = grad_f(1, 1)


def sweep(x, y):
    h = 1e-6
    angles = np.linspace(0, 2 * np.pi, 5000)
    change = (f(x + h * np.cos(angles), y + h * np.sin(angles)) - f(x, y)) / h
    k = change.argmax()
    return [change[k] * np.cos(angles[k]), change[k] * np.sin(angles[k])]


print('by hand', grad_1_1, 'by trying', sweep(1, 1))

gx, gy = np.meshgrid(np.linspace(-2, 2, 15), np.linspace(-2, 2, 15))
u, v = grad_f(gx, gy)
plt.quiver(gx, gy, u, v)
plt.gca().set_aspect('equal')
plt.savefig('lesson-03.png')
