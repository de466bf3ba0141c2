import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
plt.scatter(*points[:3].T, color="b")
plt.scatter(*points[3:].T, color="r")
x = np.linspace(20, 30, 30)
plt.plot(x, 1.5 - x, "k-")
plt.xlim(-4, 4)
plt.ylim(-4, 4)
plt.show()
