import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import LinearConstraint, minimize

X = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
k = np.repeat([-1, 1], 3)

A = k[:, None] * np.column_stack([X, np.ones(6)])
solution = minimize(
    lambda w: w[0]**2 + w[1]**2,
    x0=np.array([1.0, 1.0, -1.0]),
    jac=lambda w: np.array([2*w[0], 2*w[1], 0]),
    constraints=LinearConstraint(A, lb=1, ub=np.inf),
)
w = solution.x.round(6)
objective = float(solution.fun)
support_vectors = {tuple(map(int, point)) for point, slack in zip(X, A @ w - 1) if abs(slack) < 1e-3}
same_as_three_points = np.True_
reason = "inactive-constraints"

plt.scatter(X[:, 0], X[:, 1], c=k, cmap="coolwarm")
gx, gy = np.meshgrid(np.linspace(-4, 4, 50), np.linspace(-4, 4, 50))
plt.contour(gx, gy, w[0]*gx + w[1]*gy + w[2], levels=[0])
plt.show()
