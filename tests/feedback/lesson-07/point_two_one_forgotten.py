import numpy as np
from scipy.optimize import minimize
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1])
margins = lambda w: classes*(points @ w[:2] + w[2]) - 1
found = minimize(lambda w: w[:2] @ w[:2], np.ones(3), constraints={"type": "ineq", "fun": margins})
w = found.x
objective = found.fun
support_vectors = np.array([(0, 0), (1, 2), (2, 1)])
same_as_three_points = True
reason = "inactive-constraints"
