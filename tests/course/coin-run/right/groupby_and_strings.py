from itertools import groupby
from math import sqrt
from random import Random


def longest_run(throws):
    return max((len(list(group)) for side, group in groupby(throws) if side), default=0)


def estimate(n, seed):
    coin = Random(seed)
    yes = 0
    for i in range(n):
        bits = format(coin.getrandbits(50), "050b")
        if "111111" in bits:
            yes = yes + 1
    return yes / n


def standard_error(share, n):
    return sqrt(share) * sqrt(1 - share) / sqrt(n)


experiments_needed = int(0.315 * 0.685 / 0.001 ** 2) + 1
