"""A crash of the interpreter is the program's own."""

import ctypes


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


ctypes.string_at(0)
