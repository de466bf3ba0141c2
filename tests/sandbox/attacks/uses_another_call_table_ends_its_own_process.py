"""System calls by the numbers of another architecture end the process; on others, this one ends itself."""

import ctypes
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


ctypes.CDLL(None).syscall(0x40000000 + 39)
os.abort()
