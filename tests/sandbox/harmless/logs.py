"""Logging to a file and to stderr, and text of all scripts on stdout."""

import logging
import sys
from contextlib import redirect_stdout
from io import StringIO
from pprint import pprint


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


logging.basicConfig(filename="log.txt", level=logging.DEBUG)
logging.getLogger().addHandler(logging.StreamHandler())
logging.warning("f(1) = %s", f(1))
print("Ableitung: f′(x) = 3x² − 4x ✓ 🙂", "\udcff", flush=True)
print("no newline", end="")
sys.stdout.write("written\n")
sys.stdout.buffer.write(b"bytes\n")
sys.stderr.write("error\n")
pprint({"a": [1, 2]})
with redirect_stdout(StringIO()) as text:
    print("elsewhere")
sys.stdout = open("printed.txt", "w")
print("into a file")
