"""Neither the directories beside its own nor those of the class can be listed."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: os.listdir(".."),
    lambda: os.listdir("/tmp"),
    lambda: os.listdir("/"),
    lambda: os.listdir(os.path.expanduser("~/..")),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
