import matplotlib.pyplot as plt
import numpy as np

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"

fig, axes = plt.subplots(1, 3, figsize=(13, 4), sharex=True, sharey=True)
starts = {"start": (1, 0, 0), "halfway": (1, 0.5, -1), "end": w}
for ax, (title, v) in zip(axes, starts.items()):
    ax.scatter(*points[classes < 0].T, c="k", marker="o")
    ax.scatter(*points[classes > 0].T, c="k", marker="*")
    y = np.linspace(-3, 4, 20)
    ax.plot(-(v[1]*y + v[2])/v[0], y)
    ax.set_title(title)
plt.tight_layout()
plt.show()
