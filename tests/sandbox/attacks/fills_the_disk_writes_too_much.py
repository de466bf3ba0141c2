"""Bytes are counted over all files."""

import itertools


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


for number in itertools.count():
    with open(f"file{number % 40}", "wb") as file:
        file.write(bytes(2**20 * 10))
