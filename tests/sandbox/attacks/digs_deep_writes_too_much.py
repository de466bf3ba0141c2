"""Directories in directories, more than there are in any path."""

import os
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


for _ in range(3000):
    os.mkdir("d", 0o300)
    os.chdir("d")
time.sleep(60)
