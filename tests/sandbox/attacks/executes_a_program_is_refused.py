"""The process cannot become another program; a file that is not there tells apart refused from not found."""

import errno
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
try:
    os.execv("/nonexistent", ["nonexistent"])
except OSError as error:
    escaped = error.errno == errno.ENOENT
