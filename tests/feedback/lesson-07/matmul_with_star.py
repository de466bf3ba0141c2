import numpy as np
X = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
y = np.array([-1, -1, -1, 1, 1, 1])
start = np.zeros(2)
print(y*X @ start)
