import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


X, Y = np.meshgrid(np.linspace(-2, 2, 12), np.linspace(-2, 2, 12))
for t in np.linspace(0, 2*np.pi, 25):
    c, s = np.cos(t), np.sin(t)
    plt.quiver(X, Y, c*X - s*Y, s*X + c*Y)
