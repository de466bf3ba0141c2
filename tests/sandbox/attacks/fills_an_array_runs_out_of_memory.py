"""An array of 10 GiB."""

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
big = np.ones(10 * 2**27)
escaped = True
