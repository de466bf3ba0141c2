import numpy as np
import matplotlib.pyplot as plt

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])

plt.scatter(*points.T, c=classes); plt.annotate("", (3, -1.5), (-3, 4.5), arrowprops=dict(arrowstyle="-", color="k"))
