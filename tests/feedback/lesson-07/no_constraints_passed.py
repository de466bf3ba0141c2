from scipy.optimize import minimize
def objective_function(w):
    return w[0]**2 + w[1]**2
def constraint(w):
    return w[0]*1 + w[1]*2 + w[2] - 1
solution = minimize(objective_function, [1.0, 2.0, 3.0])
w = solution.x
objective = solution.fun
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
