"""Opened neither for reading nor for writing, a device still wakes up, and a file without a name is still made."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


NO_ACCESS = os.O_WRONLY | os.O_RDWR
escaped = False
ways = (
    lambda: os.open("/etc/passwd", NO_ACCESS),
    lambda: os.open("/dev/full", NO_ACCESS),
    lambda: os.open("/dev/ptmx", NO_ACCESS),
    lambda: os.open("/tmp", NO_ACCESS | os.O_TMPFILE),
    lambda: os.open(os.__file__, NO_ACCESS),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
