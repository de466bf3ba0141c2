import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1]); objective = 8/9; support_vectors = points[2:5]
same_as_three_points = True; reason = "inactive-constraints"
plt.plot(points[:, 0], points[:, 1], "k.")
for k, c in ((-1, "blue"), (1, "red")):
    plt.plot(points[classes == k, 0], points[classes == k, 1], "o", mfc="none", mec=c, ms=14)
plt.axline((0, 1.5), slope=-1)
plt.show()
