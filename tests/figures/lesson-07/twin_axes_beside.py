import matplotlib.pyplot as plt
import numpy as np

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])
objective = w[:2] @ w[:2]
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"

fig, ax = plt.subplots()
ax.plot(*points[:3].T, "D", color="teal")
ax.plot(*points[3:].T, "D", color="salmon")
t = np.linspace(-4, 4, 50)
ax.plot(t, -(w[0]*t + w[2])/w[1], color="black")
ax.set_ylabel("y")
# second scale: margins of the points
twin = ax.twinx()
twin.bar(points[:, 0], classes*(points @ w[:2] + w[2]), width=0.1, alpha=0.3, color="gray")
twin.set_ylabel("margin")
plt.show()
