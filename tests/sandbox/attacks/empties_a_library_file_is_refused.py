"""A file that may be read cannot be shortened: both ways would be without effect on these."""

import json
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: os.truncate(json.__file__, os.path.getsize(json.__file__)),
    lambda: os.open("/dev/null", os.O_RDONLY | os.O_TRUNC),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
