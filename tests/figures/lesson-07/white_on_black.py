import matplotlib.pyplot as plt
import numpy as np

plt.style.use("dark_background")
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"

plt.scatter(points[:3, 0], points[:3, 1], color="white", marker="o")
plt.scatter(points[3:, 0], points[3:, 1], color="yellow", marker="o")
xs = np.arange(-4, 4.5, 0.5)
plt.plot(xs, 1.5 - xs, color="white")
plt.show()
