import numpy as np
import matplotlib.pyplot as plt

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])

plt.scatter(*points.T, c=classes); x = np.array([-4, 4])
for c in np.linspace(-6, 6, 121):
    plt.plot(x, c - x, "k", lw=.5)
