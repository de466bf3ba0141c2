"""Warnings of every kind, and numbers that are none."""

import warnings

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


np.log(np.array([-1.0, 0.0]))
np.array([1.0]) / 0
warnings.warn("be careful", stacklevel=1)
warnings.simplefilter("always")
for _ in range(20):
    warnings.warn("again", DeprecationWarning, stacklevel=1)
np.seterr(all="raise")
