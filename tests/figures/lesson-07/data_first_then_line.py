import matplotlib.pyplot as plt
import numpy as np

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])

# look at the data first
plt.figure()
plt.scatter(points[:, 0], points[:, 1], c=classes)
plt.title("data")
plt.show()

w = np.array([2/3, 2/3, -1])
objective = w[0]**2 + w[1]**2
support_vectors = points[[2, 3, 4]]
same_as_three_points = True
reason = "inactive-constraints"

# now with the line
plt.figure()
plt.scatter(points[:, 0], points[:, 1], c=classes)
xs = np.linspace(-3, 3, 7)
plt.plot(xs, 1.5 - xs, "r", label="0 = ax + by + c")
plt.title("SVM")
plt.legend()
plt.show()
