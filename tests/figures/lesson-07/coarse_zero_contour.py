import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1]); objective = 8/9; support_vectors = points[2:5]
same_as_three_points = True; reason = "inactive-constraints"
r = np.array([-4, 0, 4])
X, Y = np.meshgrid(r, r)
plt.contour(X, Y, w[0]*X + w[1]*Y + w[2], [0])
for p, c in zip(points, "bbbrrr"):
    plt.scatter(*p, color=c)
plt.show()
