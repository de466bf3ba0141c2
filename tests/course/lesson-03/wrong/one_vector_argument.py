import numpy as np
import matplotlib.pyplot as plt

def f(v):
    return v[0]**2 + v[1]**2

def gradient(x, y):
    return np.array([2*x, 2*y])

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return np.array([f([x + h, y]) - f([x, y]), f([x, y + h]) - f([x, y])])/h

X, Y = np.meshgrid(np.linspace(-3, 3, 31), np.linspace(-3, 3, 31))
plt.contour(X, Y, f([X, Y]))
plt.show()
