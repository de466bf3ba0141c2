"""A descriptor for reading, or for nothing, does not turn into one for writing through its name in /proc."""

import json
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


reading = os.open(json.__file__, os.O_RDONLY)
nothing = os.open("/etc/passwd", os.O_PATH)
escaped = False
ways = (
    lambda: os.open(f"/proc/self/fd/{reading}", os.O_RDWR),
    lambda: os.open(f"/proc/self/fd/{nothing}", os.O_RDONLY),
    lambda: os.open(f"/dev/fd/{reading}", os.O_WRONLY),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
