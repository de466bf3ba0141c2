"""There is one process, and no program is started."""

import multiprocessing
import os
import subprocess
import sys


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
ways = (
    lambda: os.fork() or os._exit(0),
    lambda: subprocess.run([sys.executable, "-c", ""], check=True),
    lambda: os.posix_spawn("/bin/true", ["true"], {}),
    lambda: multiprocessing.get_context("fork").Process(target=print).start(),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
