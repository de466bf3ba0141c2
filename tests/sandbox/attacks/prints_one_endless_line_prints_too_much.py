"""A text without line ends, of bytes that are no text and of what a terminal would obey."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


while True:
    os.write(1, b"\x1b]0;PASS\x07\xff\xc2\x9b31m\r" * 100)
