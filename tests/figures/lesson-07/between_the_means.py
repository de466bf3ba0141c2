import numpy as np
import matplotlib.pyplot as plt

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])

plt.scatter(*points.T, c=classes); m = (points[:3].mean(0) + points[3:].mean(0))/2; d = points[3:].mean(0) - points[:3].mean(0)
plt.axline(m, slope=-d[0]/d[1])
