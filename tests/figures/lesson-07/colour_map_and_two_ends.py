import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize

pts = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)], float)
cls = np.array([-1, -1, -1, 1, 1, 1])
sol = minimize(lambda p: p[:2] @ p[:2], np.zeros(3), method="SLSQP",
               constraints={"type": "ineq", "fun": lambda p: cls*(pts @ p[:2] + p[2]) - 1})
w = sol.x
objective = sol.fun
support_vectors = pts[[2, 3, 4]]
same_as_three_points, reason = True, "inactive-constraints"

plt.scatter(pts[:, 0], pts[:, 1], c=cls, cmap="bwr", s=60, edgecolors="k", zorder=3)
left, right = -3, 4
plt.plot([left, right], [-(w[0]*left + w[2])/w[1], -(w[0]*right + w[2])/w[1]], "g")
plt.grid(alpha=0.3)
plt.show()
