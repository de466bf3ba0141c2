import numpy as np

A = [[1, 1, -1], [4, 0, 6], [0, 2, 6]]
b = [0, 10, 6]
currents = np.linalg.inv(A) @ b

def residual(x):
    return max(abs(np.array(A) @ x - b))

rank_of_loops = 2
loops_suffice = False
reason = "more-work-and-rounding"
