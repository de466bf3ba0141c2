"""A file of a terabyte of nothing is as large as one of something."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


file = os.open("sparse", os.O_CREAT | os.O_RDWR)
escaped = False
ways = (
    lambda: os.ftruncate(file, 2**40),
    lambda: os.pwrite(file, b"x", 2**40),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
