import numpy as np


def longest_run(throws):
    best = run = 1
    for a, b in zip(throws[:-1], throws[1:]):
        run = run + 1 if a == b else 1
        best = max(best, run)
    return best


def estimate(n, seed):
    rng = np.random.default_rng(seed)
    return sum(longest_run(rng.integers(0, 2, 50)) >= 6 for _ in range(n)) / n


def standard_error(share, n):
    return (share * (1 - share) / n) ** 0.5


experiments_needed = 0.54 * 0.46 / 1e-6
