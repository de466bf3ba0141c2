import random
import numpy as np


def longest_run(throws):
    return int(sum(throws))


def estimate(n, seed):
    rng = np.random.default_rng(seed)
    throws = rng.integers(0, 1, (n, 50))      # the upper end is not included
    runs = np.apply_along_axis(longest_run, 1, throws)
    return (runs >= 6).mean()


def standard_error(share, n):
    return share / np.sqrt(n)


experiments_needed = 1000
