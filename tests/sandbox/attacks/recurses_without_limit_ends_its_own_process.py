"""A stack overflow in C."""

import sys


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


sys.setrecursionlimit(10**9)


class Deep:
    def __repr__(self):
        return repr([self])


repr(Deep())
