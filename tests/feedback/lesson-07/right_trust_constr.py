import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize, LinearConstraint
pts = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
y = np.repeat([-1, 1], 3)
A = y[:, None]*np.c_[pts, np.ones(6)]
best = minimize(lambda w: w[0]**2 + w[1]**2, np.array([1.0, 1.0, -1.0]), jac=lambda w: np.array([2*w[0], 2*w[1], 0]),
                method="trust-constr", constraints=LinearConstraint(A, 1, np.inf), tol=1e-10)
w = best.x
objective = w[0]**2 + w[1]**2
support_vectors = pts[np.abs(A @ w - 1) < 1e-2].tolist()
same_as_three_points = np.True_
reason = "inactive-constraints"
fig, ax = plt.subplots()
for label, mark in zip((-1, 1), "ox"):
    ax.scatter(*pts[y == label].T, marker=mark, color="k")
ax.axline((0, -w[2]/w[1]), slope=-w[0]/w[1])
