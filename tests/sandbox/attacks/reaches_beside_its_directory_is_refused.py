"""What lies beside its own directory, other submissions' among it, can be neither listed, made, nor moved."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


own = os.getcwd()
escaped = False
ways = (
    lambda: os.scandir(os.open("..", os.O_RDONLY)),
    lambda: os.chdir("..") or os.listdir("."),
    lambda: (
        os.open(own, os.O_RDONLY | os.O_DIRECTORY, dir_fd=os.open("/", os.O_PATH)) and os.listdir(os.path.dirname(own))
    ),
    lambda: os.rename(own, own + ".moved") or os.rename(own + ".moved", own),
    lambda: os.close(os.open(own + ".mine", os.O_CREAT | os.O_WRONLY)) or os.unlink(own + ".mine"),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
