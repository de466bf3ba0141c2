"""A length of 4 GiB is believed by nobody."""

import os
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


os.write(3, b"\xff\xff\xff\xff")
time.sleep(60)
