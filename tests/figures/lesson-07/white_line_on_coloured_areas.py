import matplotlib.pyplot as plt
import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1]); objective = 8/9; support_vectors = points[2:5]
same_as_three_points = True; reason = "inactive-constraints"
xx, yy = np.meshgrid(np.linspace(-4, 4, 100), np.linspace(-4, 4, 100))
plt.contourf(xx, yy, w[0]*xx + w[1]*yy + w[2], 20, cmap="coolwarm")
plt.plot([-2.5, 4], [4, -2.5], color="white", lw=2)
plt.scatter(points[:3, 0], points[:3, 1], c="navy")
plt.scatter(points[3:, 0], points[3:, 1], c="darkred")
plt.show()
