import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
xs, ys = points.reshape(2, 6)
plt.scatter(xs, ys, c=classes, cmap="bwr")
x = np.linspace(-3, 3, 30)
plt.plot(x, 1.5 - x, "k-")
plt.show()
