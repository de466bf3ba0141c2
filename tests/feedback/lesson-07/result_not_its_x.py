import numpy as np
from scipy.optimize import minimize
P = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
y = np.sign(np.arange(6) - 2.5)
w = minimize(lambda v: v[0]**2 + v[1]**2, np.ones(3), constraints={"type": "ineq", "fun": lambda v: y*(P @ v[:2] + v[2]) - 1})
objective = w.fun
support_vectors = P[2:5]
same_as_three_points = True
reason = "inactive-constraints"
