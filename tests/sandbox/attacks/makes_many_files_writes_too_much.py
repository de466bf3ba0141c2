"""Files are counted while the program runs."""

import itertools


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


for number in itertools.count():
    open(f"file{number}", "w").close()
