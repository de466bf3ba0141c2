"""A million messages without content."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


while True:
    os.write(3, bytes(65536))
