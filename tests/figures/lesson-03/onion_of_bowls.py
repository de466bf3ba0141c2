import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


X, Y = np.meshgrid(np.linspace(-2, 2, 15), np.linspace(-2, 2, 15))
ax = plt.axes(projection="3d")
for k in np.linspace(.1, 3, 30):
    ax.plot_wireframe(X, Y, k*f(X, Y), lw=.3)
