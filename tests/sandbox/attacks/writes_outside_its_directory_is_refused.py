"""Nothing is written but below its own directory."""

import json
import os
import tempfile


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: tempfile.TemporaryFile(dir="/tmp"),
    lambda: tempfile.TemporaryFile(dir=".."),
    lambda: tempfile.TemporaryFile(dir=os.path.dirname(json.__file__)),
    lambda: open(json.__file__, "ab"),
    lambda: os.mkdir("../mine"),
    lambda: os.rename(__file__, "../moved.py"),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
