import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize

X = np.array([[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]])
k = np.array([-1, -1, -1, 1, 1, 1])

solution = minimize(
    lambda v: np.sum(v[:2] ** 2),
    x0=np.zeros(3),
    constraints=[{"type": "ineq", "fun": lambda v: k * (X @ v[:2] + v[2]) - 1}],
)
weights = solution.x
objective = solution.fun
support_vecs = X[np.isclose(k * (X @ weights[:2] + weights[2]), 1)]

same_as_three_points = True
reason = "inactive-constraints"

plt.scatter(X[k < 0, 0], X[k < 0, 1], marker="o", color="k")
plt.scatter(X[k > 0, 0], X[k > 0, 1], marker="x", color="k")
plt.axline((1.5, 0), (0, 1.5), color="gray")
plt.show()
