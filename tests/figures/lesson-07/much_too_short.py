import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
plt.plot(*points[:3].T, "ro")
plt.plot(*points[3:].T, "bo")
x = np.linspace(0.7, 0.8, 50)
plt.plot(x, (-w[2] - w[0]*x)/w[1], "g")
plt.show()
