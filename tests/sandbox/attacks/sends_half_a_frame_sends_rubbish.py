"""A reply that breaks off."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


os.write(3, b"\0\0\1\0{")
os._exit(0)
