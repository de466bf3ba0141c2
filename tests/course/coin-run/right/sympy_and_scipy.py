import numpy as np
import scipy.stats as st
import sympy as sp

s, k = sp.symbols("share n")
standard_error = sp.Lambda((s, k), sp.sqrt(s * (1 - s) / k))


def longest_run(throws):
    r = 0
    while any(all(throws[i:i + r + 1]) for i in range(len(throws) - r)):
        r += 1
    return r


def estimate(n, seed):
    throws = st.bernoulli(0.5).rvs(size=(n, 50), random_state=seed)
    return np.mean([1.0 if "1" * 6 in "".join(map(str, row)) else 0.0 for row in throws])


experiments_needed = 250_000
