import numpy as np

A = np.array([[1, 1, -1, 0], [2, 0, 6, 10], [0, 4, 6, 6]])
b = A[:, 3]
currents = np.linalg.solve(A[:, :3], b)

def residual(x):
    return np.linalg.norm(A[:, :3] @ x - b)

rank_of_loops = 3
loops_suffice = True
reason = "only-symmetric"
