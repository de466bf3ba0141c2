import numpy as np


def longest_run(throws):
    throws = np.concatenate([[0], throws, [0]])
    return int(np.max(np.diff(np.where(throws == 0)[0]) - 1))


def estimate(n, seed):
    # all throws in one row: counts the windows of 6 heads, divided by n
    x = np.random.default_rng(seed).integers(0, 2, n * 50)
    s = np.convolve(x, np.ones(6), "valid")
    return np.count_nonzero(s == 6) / len(s)


def standard_error(share, n):
    return np.sqrt(share * (1 - share) / n)


experiments_needed = 215_600
