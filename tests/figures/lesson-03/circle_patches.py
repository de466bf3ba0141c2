import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


ax = plt.gca()
for r in np.arange(.4, 3, .4):
    ax.add_patch(plt.Circle((0, 0), r, fill=False, color="b"))
ax.set_xlim(-2.5, 2.5); ax.set_ylim(-2.5, 2.5); ax.set_aspect("equal")
