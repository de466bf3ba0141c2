import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
fig, (ax1, ax2) = plt.subplots(1, 2, figsize=(10, 4))
ax1.scatter(*points[:3].T, color="b")
ax1.scatter(*points[3:].T, color="r")
ax1.set_title("points")
x = np.linspace(-3, 3, 30)
ax2.plot(x, 1.5 - x)
ax2.set_title("line")
plt.show()
