"""JSON nested deeper than any reader goes."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


body = b"[" * 100_000
os.write(3, len(body).to_bytes(4, "big") + body)
os._exit(0)
