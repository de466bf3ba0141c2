import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = np.array([2/3, 2/3, -1])
objective = w[:2] @ w[:2]
active = np.isclose(classes*(points @ w[:2] + w[2]), 1)
support_vectors = np.flatnonzero(active)
same_as_three_points = True
reason = "inactive-constraints"
