import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import minimize

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
r = minimize(lambda w: w[0]**2 + w[1]**2, [1, 1, 0],
             constraints={"type": "ineq", "fun": lambda w: classes*(points @ w[:2] + w[2]) - 1})
w, objective = r.x, r.fun
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"

plt.scatter(points[:, 0], points[:, 1], c=classes, cmap="RdYlGn")
plt.axline((0, w[2]/w[1]), slope=-w[0]/w[1], color="k")
plt.show()
