import numpy as np
import matplotlib.pyplot as plt

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])

ax = plt.gca()
for p, c in zip(points, classes):
    ax.add_patch(plt.Circle(p, .1, color="r" if c > 0 else "b"))
ax.plot([-4, 4], [5.5, -2.5]); ax.set_aspect("equal"); ax.set_xlim(-4, 4); ax.set_ylim(-2, 4)
