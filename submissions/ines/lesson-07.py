import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import minimize

points = np.array([[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]])
classes = np.array([-1, -1, -1, 1, 1, 1])


def margins(w):
    return classes * (points @ w[:2] + w[2])


solution = minimize(
    lambda w: w[0] ** 2 + w[1] ** 2,
    [0.5, 0.5, -0.5],
    constraints=[{"type": "ineq", "fun": lambda w: margins(w) - 1}],
)
w = solution.x[:2]
objective = w @ w
support_vectors = points[margins(solution.x) < 1.001]
same_as_three_points = True
reason = "inactive-constraints"

plt.scatter(*points[:3].T, color="tab:blue")
plt.scatter(*points[3:].T, color="tab:orange")
x = np.linspace(-2, 3)
plt.plot(x, (-solution.x[2] - w[0] * x) / w[1])
plt.show()
