"""Warnings and errors are read up to a cap, too."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


while True:
    os.write(2, b"x" * 65536)
