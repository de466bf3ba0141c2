"""Nothing that lives outside of its memory limit: memory files, io_uring."""

import ctypes
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None, use_errno=True)


def call(function, *arguments):
    if libc[function](*arguments) == -1:
        raise OSError(ctypes.get_errno(), function)


escaped = False
ways = (
    lambda: os.memfd_create("mine"),
    lambda: call("syscall", 425, 1, bytes(120)),
    lambda: call("inotify_init1", 0),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
