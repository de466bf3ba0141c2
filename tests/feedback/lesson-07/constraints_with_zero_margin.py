import numpy as np
from scipy.optimize import minimize
P = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
k = np.array([-1, -1, -1, 1, 1, 1])
res = minimize(lambda w: w[0]**2 + w[1]**2, [1, 1, -1], constraints={"type": "ineq", "fun": lambda w: k*(P @ w[:2] + w[2])})
w, objective = res.x, res.fun
support_vectors = P[2:5]
same_as_three_points = True
reason = "inactive-constraints"
