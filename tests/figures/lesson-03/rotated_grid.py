import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


u = np.linspace(-3, 3, 40)
A, B = np.meshgrid(u, u)
X = (A - B)/np.sqrt(2); Y = (A + B)/np.sqrt(2)
plt.axes(projection="3d").plot_surface(X, Y, X**2 + Y**2, cmap="magma")
