import numpy as np
import matplotlib.pyplot as plt
# active constraints: c = -1, a + 2b + c = 1, 2a + b + c = 1
w = np.linalg.solve([[0, 0, 1], [1, 2, 1], [2, 1, 1]], [-1, 1, 1])
objective = np.sum(w[:2]**2)
support_vectors = [[2, 1], [0, 0], [1, 2]]
same_as_three_points = True
reason = "inactive-constraints"
P = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
plt.plot(P[:3, 0], P[:3, 1], "b.", P[3:, 0], P[3:, 1], "r.")
gx, gy = np.meshgrid(np.linspace(-3, 3, 50), np.linspace(-2, 4, 50))
plt.contour(gx, gy, w[0]*gx + w[1]*gy + w[2], levels=[0])
