import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
plt.plot(points[:3, 0], points[:3, 1], "bo")
plt.plot(points[3:, 0], points[3:, 1], "ro")
plt.quiver(0, 0, w[0], w[1], angles="xy", scale_units="xy", scale=1)
plt.show()
