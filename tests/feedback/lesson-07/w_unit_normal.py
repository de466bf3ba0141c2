import numpy as np
w = np.array([2/3, 2/3, -1])
w = w/np.linalg.norm(w[:2])
objective = 8/9
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
