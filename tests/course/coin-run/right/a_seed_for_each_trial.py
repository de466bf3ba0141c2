import numpy as np


def longest_run(throws):
    best, here = 0, 0
    for t in np.asarray(throws).tolist():
        here = here + t if t else 0
        best = here if here > best else best
    return best


def estimate(n, seed):
    streams = np.random.SeedSequence(seed).spawn(20)
    counts = []
    for k, stream in enumerate(streams):
        rng = np.random.Generator(np.random.Philox(stream))
        size = n // 20 + (1 if k < n % 20 else 0)
        heads = rng.choice([False, True], size=(size, 50))
        padded = np.lib.stride_tricks.sliding_window_view(heads, 6, axis=1)
        counts.append(padded.all(axis=2).any(axis=1).sum())
    return sum(counts) / n


standard_error = lambda share, n: np.sqrt((share - share**2) / n)
experiments_needed = np.ceil(np.pi * 0 + 0.2156 * 10**6)
