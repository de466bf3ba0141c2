import numpy as np
from scipy.optimize import minimize
P = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
y = np.array([-1]*3 + [1]*3)
best = minimize(lambda w: 0.5*np.dot(w[:2], w[:2]), x0=[1, 1, -1],
                constraints=({"type": "ineq", "fun": lambda w: y*(P.dot(w[:2]) + w[2]) - 1},))
w, objective = best.x, best.fun
support_vectors = P[2:5]
same_as_three_points = True
reason = "inactive-constraints"
