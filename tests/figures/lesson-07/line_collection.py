import matplotlib.pyplot as plt
import numpy as np
from matplotlib.collections import LineCollection

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])
objective = w[0]**2 + w[1]**2
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"


def ends(offset, left=-3.0, right=4.0):
    return [(x, (offset - w[2] - w[0]*x)/w[1]) for x in (left, right)]


fig, ax = plt.subplots()
ax.add_collection(LineCollection([ends(-1), ends(0), ends(1)], colors=["silver", "black", "silver"]))
ax.scatter(points[:, 0], points[:, 1], c=np.where(classes == 1, "C3", "C0"))
ax.autoscale()
plt.show()
