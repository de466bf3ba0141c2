import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1]); objective = 8/9; support_vectors = points[2:5]
same_as_three_points = True; reason = "inactive-constraints"
plt.scatter(*points.T, facecolors="white", edgecolors=["b"]*3 + ["r"]*3, linewidths=2, s=90)
plt.plot([-2, 4], [3.5, -2.5], "k")
plt.show()
