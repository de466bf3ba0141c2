import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
fig, ax = plt.subplots()
ax.scatter(points[:, 0], points[:, 1], c=classes, cmap="cool")
ax.axhline(w[2], color="k")
fig.savefig("svm.png")
