import numpy as np
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
w = np.array([2/3, 2/3, -1])
values = points @ w[:2] + w[2]
# are all on the right side?
if abs(values) >= 1:
    objective = w[0]**2 + w[1]**2
