import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


xs = ys = [-2, -1.5, -1, -.5, 0, .5, 1, 1.5, 2]
plt.quiver(xs, ys, [[2*a for b in ys] for a in xs], [[2*b for b in ys] for a in xs])
