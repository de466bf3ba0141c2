import numpy as np
import matplotlib.pyplot as plt

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])

X, Y = np.meshgrid(np.linspace(-4, 4, 60), np.linspace(-2, 4, 60))
plt.scatter(X, Y, c=np.sign(X + Y - 1.5), s=2, alpha=.3, cmap="bwr")
plt.scatter(*points.T, c=classes, cmap="bwr", s=80, edgecolors="k"); plt.axline((0, 1.5), slope=-1, color="k")
