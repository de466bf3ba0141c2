from scipy.optimize import minimize
w = [4/3, 4/3, -2]
objective = 8/9
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
