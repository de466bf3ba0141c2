"""A lock on a file that all read would make other submissions wait."""

import fcntl
import json
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


file = open(json.__file__, "rb")
directory = os.open(os.path.dirname(json.__file__), os.O_RDONLY)
escaped = False
ways = (
    lambda: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB),
    lambda: fcntl.flock(directory, fcntl.LOCK_EX | fcntl.LOCK_NB),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
