import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
fig, ax = plt.subplots()
ax.plot(*points[:3].T, "bo")
ax.plot(*points[3:].T, "ro")
ax.set_ylim(-2, 4)
second = ax.twinx()
x = np.linspace(-4, 4, 30)
second.plot(x, 1.5 - x, "k")
second.set_ylim(-20, 5)
plt.show()
