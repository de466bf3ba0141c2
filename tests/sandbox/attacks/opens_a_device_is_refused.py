"""Devices but for nothing, zeros and random numbers."""

import tempfile


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: open("/dev/full", "rb"),
    lambda: open("/dev/ptmx", "rb"),
    lambda: open("/dev/tty", "rb"),
    lambda: tempfile.TemporaryFile(dir="/dev/shm"),
    lambda: open("/dev/kmsg", "rb"),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
