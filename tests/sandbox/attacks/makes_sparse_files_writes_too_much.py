"""Files that are all hole count with the length they claim."""

import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


for number in range(10):
    with open(f"hole{number}", "wb") as file:
        file.truncate(15 * 2**20)
time.sleep(60)
