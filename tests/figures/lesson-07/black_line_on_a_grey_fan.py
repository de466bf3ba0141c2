import numpy as np
import matplotlib.pyplot as plt
from matplotlib.collections import LineCollection

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])

x = np.array([-4, 4])
fan = [[(-4, c - 4*m), (4, c + 4*m)] for m in np.linspace(-4, 4, 41) for c in np.linspace(-4, 4, 41)]
plt.gca().add_collection(LineCollection(fan, colors="0.9", linewidths=0.3))
plt.plot(x, 1.5 - x, "k", lw=2); plt.scatter(*points.T, c=classes, zorder=9)
