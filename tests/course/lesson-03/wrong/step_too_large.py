import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return [2*x, 2*y]

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    best = -np.inf
    for t in np.linspace(0, 2*np.pi, 7201):
        dx, dy = np.cos(t), np.sin(t)
        rate = f(x + dx, y + dy) - f(x, y)
        if rate > best:
            best = rate
            result = [rate*dx, rate*dy]
    return result

X, Y = np.meshgrid(np.linspace(-2, 2, 41), np.linspace(-2, 2, 41))
plt.contour(X, Y, f(X, Y), 20)
plt.show()
