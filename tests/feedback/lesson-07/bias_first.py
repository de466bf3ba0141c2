from scipy.optimize import minimize
pts = [(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)]
sign = [-1, -1, -1, 1, 1, 1]
cons = [{"type": "ineq", "fun": lambda v, p=p, s=s: s*(v[1]*p[0] + v[2]*p[1] + v[0]) - 1} for p, s in zip(pts, sign)]
solution = minimize(lambda v: v[1]**2 + v[2]**2, [0, 1, 1], constraints=cons)
w = solution.x
objective = solution.fun
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
