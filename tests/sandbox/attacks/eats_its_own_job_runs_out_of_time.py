"""The message with the points of calls has not been sent yet: there is nothing to read."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


while True:
    os.read(3, 65536)
