"""Recursion deeper than Python's default, on purpose."""

import functools
import sys


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


sys.setrecursionlimit(20_000)


@functools.lru_cache(maxsize=None)
def total(n):
    return 0 if n == 0 else n + total(n - 1)


assert total(3000) == 4501500
