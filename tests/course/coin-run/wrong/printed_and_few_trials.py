import numpy as np


def longest_run(throws):
    print(max(len(r) for r in "".join(str(t) for t in throws).split("0")))


def estimate(n, seed):
    rng = np.random.default_rng(seed)
    n = 100                                   # faster
    t = rng.random((n, 50)) < 0.5
    return np.mean(["111111" in "".join("1" if h else "0" for h in row) for row in t])


def standard_error(share, n):
    return 1 / np.sqrt(n)


experiments_needed = 215000.0
