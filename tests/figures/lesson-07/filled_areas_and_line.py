import numpy as np
import matplotlib.pyplot as plt

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([0.66667, 0.66667, -1.0])
objective = w[0]**2 + w[1]**2
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"

gx, gy = np.mgrid[-4:4:200j, -4:4:200j]
values = w[0]*gx + w[1]*gy + w[2]
plt.contourf(gx, gy, values, levels=[-100, -1, 0, 1, 100], colors=["#9999ff", "#ccccff", "#ffcccc", "#ff9999"])
plt.contour(gx, gy, values, levels=[0], colors=["black"], linewidths=2)
plt.scatter(points[:3, 0], points[:3, 1], c="blue", s=50)
plt.scatter(points[3:, 0], points[3:, 1], c="red", s=50)
plt.show()
