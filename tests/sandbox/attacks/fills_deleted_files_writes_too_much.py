"""A file that is deleted while it is open takes space that no directory shows."""

import os
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


files = []
for number in range(20):
    files.append(open(f"file{number}", "wb"))
    os.unlink(f"file{number}")
    files[-1].write(bytes(2**20 * 10))
    files[-1].flush()
time.sleep(60)
