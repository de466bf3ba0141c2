import numpy as np
from numpy.linalg import norm, matrix_rank

A = np.array([[2, 0, 6], [0, 4, 6], [2, -4, 0]], float)
b = np.array([10, 6, 4], float)
currents = np.linalg.solve(A, b)      # LinAlgError: Singular matrix


def residual(x):
    return norm(A.dot(x) - b)


rank_of_loops = matrix_rank(A)
loops_suffice = True
reason = "inverse-does-not-exist"
