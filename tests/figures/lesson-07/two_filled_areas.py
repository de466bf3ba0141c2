import numpy as np
import matplotlib.pyplot as plt
P = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = (2/3, 2/3, -1)
objective = 8/9
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
x, y = np.meshgrid(np.linspace(-4, 4, 100), np.linspace(-4, 4, 100))
g = w[0]*x + w[1]*y + w[2]
plt.contourf(x, y, g, levels=[-50, 0, 50], colors=["lightblue", "pink"])   # the border is the line
plt.plot(P[:3, 0], P[:3, 1], "bo")
plt.plot(P[3:, 0], P[3:, 1], "rs")
plt.show()
