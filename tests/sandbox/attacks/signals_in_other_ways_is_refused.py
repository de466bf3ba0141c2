"""Signals to other processes are refused by every name: to threads, with data, to all of a group."""

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
    lambda: call("tgkill", os.getppid(), os.getppid(), 0),
    lambda: call("sigqueue", os.getppid(), 0, None),
    lambda: os.killpg(0, 0),
    lambda: os.kill(1, 0),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
