"""Directories count as files, also empty ones that lie side by side."""

import os
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


for number in range(500):
    os.makedirs(f"a{number}/b/c")
time.sleep(60)
