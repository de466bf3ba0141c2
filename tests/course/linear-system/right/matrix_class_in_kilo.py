import numpy as np

# volts and kiloohms, currents in A all the same
A = np.matrix("1 1 -1; 0.002 0 0.006; 0 0.004 0.006")
b = np.matrix("0; 0.010; 0.006")
currents = A.I * b
residual = lambda v: float(np.sqrt(np.sum(np.square(A @ np.asmatrix(v).T - b))))
loops = np.matrix("2 0 6; 0 4 6; 2 -4 0")
sigma = np.linalg.svd(loops, compute_uv=False)
rank_of_loops = int((sigma > 1e-10).sum())
loops_suffice = rank_of_loops == loops.shape[1]
reason = "more-work-and-rounding"
