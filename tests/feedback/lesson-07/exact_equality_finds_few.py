import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([0.66666, 0.66667, -1.00001])
objective = w[:2] @ w[:2]
support_vectors = points[points @ w[:2] + w[2] == 1]
same_as_three_points = True
reason = "inactive-constraints"
