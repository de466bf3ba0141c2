import matplotlib.pyplot as plt
import numpy as np

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2, 2, -3])/3
objective = float(w[:2] @ w[:2])
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"

fig, ax = plt.subplots()
for k, colour in zip((-1, 1), ("navy", "crimson")):
    for px, py in points[classes == k]:
        ax.plot(px, py, "o", c=colour)
        ax.annotate(f"({px}, {py})", (px, py), xytext=(5, 5), textcoords="offset points")
x = np.array([-2.0, 4.0])
ax.plot(x, -(w[0]*x + w[2])/w[1], color="0.3")
ax.annotate("w", xy=(0.75 + w[0], 0.75 + w[1]), xytext=(0.75, 0.75), arrowprops={"arrowstyle": "->"})
ax.quiver(0.75, 0.75, -w[0], -w[1], angles="xy", scale_units="xy", scale=1)
ax.set_aspect("equal")
plt.show()
