"""No other user, no capability, no new session."""

import ctypes
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None, use_errno=True)


def call(function, *arguments):
    if libc[function](*arguments) == -1:
        raise OSError(ctypes.get_errno(), function)


escaped = False
ways = (
    lambda: os.setuid(os.getuid()),
    lambda: os.setgroups([]),
    lambda: call("prctl", 8, 1, 0, 0, 0),
    lambda: call("personality", 0xFFFFFFFF),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
