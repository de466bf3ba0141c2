import numpy as np
import matplotlib.pyplot as plt

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])

plt.scatter(*points.T, c=classes, cmap="winter")
x = np.linspace(-4, 4); plt.plot(x, 1.5 - x, "r")
for p in points:
    d = (p.sum() - 1.5)/2
    plt.plot([p[0], p[0] - d], [p[1], p[1] - d], "k:", lw=.8)
