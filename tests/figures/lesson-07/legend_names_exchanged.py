import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
plt.scatter(points[:3, 0], points[:3, 1], color="green", label="class +1")
plt.scatter(points[3:, 0], points[3:, 1], color="magenta", label="class -1")
x = np.linspace(-3, 3, 10)
plt.plot(x, -x + 1.5, label="line")
plt.legend()
plt.show()
