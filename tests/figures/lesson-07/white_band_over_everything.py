import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
fig, ax = plt.subplots()
ax.scatter(*points[:3].T, color="b")
ax.scatter(*points[3:].T, color="r")
ax.plot([-2, 4], [3.5, -2.5], "k")
ax.axhspan(-10, 10, color="white", zorder=5)     # meant as background
ax.set_ylim(-4, 4)
plt.show()
