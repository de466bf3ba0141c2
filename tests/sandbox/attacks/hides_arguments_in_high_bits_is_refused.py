"""The kernel reads half of a word that the filter compares whole: F_SETOWN, F_SETSIG, TIOCSTI stay refused."""

import ctypes
import errno
import platform


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


FCNTL, IOCTL, PRCTL = {"x86_64": (72, 16, 157), "aarch64": (25, 29, 167)}[platform.machine()]
HIGH = 2**32
libc = ctypes.CDLL(None, use_errno=True)


def ask(*words):
    if libc.syscall(*map(ctypes.c_long, words)) == -1 and ctypes.get_errno() == errno.EPERM:
        raise OSError(ctypes.get_errno(), str(words))


escaped = False
ways = (
    lambda: ask(FCNTL, 0, HIGH | 8, 0),
    lambda: ask(FCNTL, 0, HIGH | 10, 0),
    lambda: ask(IOCTL, 0, HIGH | 0x5412, 0),
    lambda: ask(PRCTL, HIGH | 4, 1, 0, 0, 0),
    lambda: ask(PRCTL, HIGH | 1, 9, 0, 0, 0),
)
for way in ways:
    try:
        way()
    except OSError:
        continue
    escaped = True
