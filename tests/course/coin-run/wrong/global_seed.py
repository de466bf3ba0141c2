import numpy as np

np.random.seed(42)


def longest_run(throws):
    best = run = 0
    for t in throws:
        if t == 1:
            run += 1
        else:
            best = max(best, run)
            run = 0
    return best          # a run at the end is lost


def estimate(n, seed):
    hits = 0
    for _ in range(n):
        x = np.random.randint(0, 2, 50)
        if longest_run(np.append(x, 0)) >= 6:
            hits += 1
    return hits / n


def standard_error(share, n):
    return np.sqrt(share * (1 - share)) / n


experiments_needed = 464
