import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return np.array([2*x, 2*y])

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-5
    best = -1
    for dx, dy in [(1, 0), (0, 1), (-1, 0), (0, -1)]:
        rate = (f(x + h*dx, y + h*dy) - f(x, y))/h
        if rate > best:
            best = rate
            result = np.array([rate*dx, rate*dy])
    return result

X, Y = np.meshgrid(np.linspace(-2, 2, 41), np.linspace(-2, 2, 41))
plt.contourf(X, Y, f(X, Y))
plt.show()
