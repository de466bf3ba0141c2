from scipy.optimize import minimize
data = [(-1, -1, -1), (-3, -1, -1), (0, 0, -1), (1, 2, 1), (2, 1, 1), (3, 3, 1)]
constraints = []
for x, y, k in data:
    constraints.append({"type": "ineq", "fun": lambda w: k*(w[0]*x + w[1]*y + w[2]) - 1})
result = minimize(lambda w: w[0]**2 + w[1]**2, [0.3, 0.2, 0.1], constraints=constraints)
w = result.x
objective = result.fun
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
