import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1]); objective = 8/9; support_vectors = points[2:5]
same_as_three_points = True; reason = "inactive-constraints"
fig, ax = plt.subplots()
small = ax.inset_axes([0.7, 0.05, 0.28, 0.28])
small.bar([1, 2, 3], [1, 1, 1])
for p, c in zip(points, [0, 0, 0, 1, 1, 1]):
    ax.plot(*p, marker="oP"[c], color=f"C{c}")
ax.plot([-2, 3], [3.5, -1.5], "k-.")
plt.show()
