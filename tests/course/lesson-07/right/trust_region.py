import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import Bounds, LinearConstraint, minimize

P = np.array([[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]], float)
k = np.repeat([-1, 1], 3)
A = k[:, None] * np.c_[P, np.ones(6)]
H = np.diag([2.0, 2.0, 0.0])


def solve(rows):
    return minimize(
        lambda v: v @ H @ v / 2, [1.0, 1.0, -1.0],
        jac=lambda v: H @ v, hess=lambda v: H,
        method="trust-constr",
        constraints=LinearConstraint(A[rows], 1, np.inf),
        options={"gtol": 1e-10, "xtol": 1e-12, "barrier_tol": 1e-10, "maxiter": 2000},
    ).x


w = solve([0, 1, 2, 3, 4, 5])
objective = np.linalg.norm(w[:2]) ** 2
print(w, objective)

near = np.abs(A @ w - 1) < 1e-3
support_vectors = [[float(u) for u in row] for row in P[near]]
same_as_three_points = np.linalg.norm(solve([2, 3, 4]) - w) < 1e-3
reason = "inactive-constraints"

xs = np.linspace(-3.5, 4, 120)
gx, gy = np.meshgrid(xs, xs)
fig, ax = plt.subplots(subplot_kw={"aspect": "equal"})
ax.contour(gx, gy, w[0] * gx + w[1] * gy + w[2], levels=[-1, 0, 1],
           colors="k", linestyles=["--", "-", "--"])
ax.scatter(*P[k == 1].T, s=60, facecolor="white", edgecolor="b", zorder=3)
ax.scatter(*P[k == -1].T, s=60, facecolor="black", zorder=3)
plt.show()
