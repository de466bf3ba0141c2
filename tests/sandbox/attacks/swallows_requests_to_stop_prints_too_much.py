"""Whatever is raised in it, it goes on."""

import sys


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


while True:
    try:
        while True:
            sys.stdout.write("x" * 100)
    except BaseException:
        pass
