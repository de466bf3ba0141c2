import numpy as np
from scipy.optimize import minimize
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
r = minimize(lambda w: w[0]**2 + w[1]**2, np.zeros(3),
             constraints=dict(type="ineq", fun=lambda w: points @ w[:2] + w[2] - 1))
w, objective = r.x, r.fun
support_vectors = points[[2, 3, 4]]
same_as_three_points = True
reason = "inactive-constraints"
