import numpy as np
from scipy.optimize import minimize
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
margin = lambda w: classes*(points @ w[:2] + w[2]) - 1
res = minimize(lambda w: w[0]**2 + w[1]**2, [5, 0, 3], constraints={"type": "ineq", "fun": margin},
               options={"maxiter": 1})
w = res.x
objective = res.fun
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
