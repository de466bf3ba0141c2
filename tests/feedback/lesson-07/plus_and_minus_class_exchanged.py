import numpy as np
from scipy.optimize import minimize
pts = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
cls = np.array([1, 1, 1, -1, -1, -1])
con = {"type": "ineq", "fun": lambda w: cls*(pts @ w[:2] + w[2]) - 1}
res = minimize(lambda w: w[0]**2 + w[1]**2, [-1, -1, 1.5], constraints=con)
w = res.x
objective = res.fun
support_vectors = [[0, 0], [2, 1], [1, 2]]
same_as_three_points = True
reason = "inactive-constraints"
