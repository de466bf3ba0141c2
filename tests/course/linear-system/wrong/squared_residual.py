import numpy as np
A = np.array([[1, 1, -1], [2, 0, 6], [0, 4, 6]])
b = np.array([0, 10, 6])
currents = np.round(np.linalg.solve(A, b), 2)

def residual(x):
    r = A @ x - b
    return r @ r

rank_of_loops = np.linalg.det(np.array([[2, 0, 6], [0, 4, 6], [2, -4, 0]]))
loops_suffice = "no"
reason = "more work"
