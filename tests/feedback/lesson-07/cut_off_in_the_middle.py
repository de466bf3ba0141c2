import numpy as np
w = np.array([2/3, 2/3, -1])
objective = 8/9
support_vectors = np.array([(0, 0), (1, 2),
same_as_three_points = True
reason = "inactive-constraints"
