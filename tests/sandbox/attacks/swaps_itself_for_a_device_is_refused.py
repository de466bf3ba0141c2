"""A renaming that leaves a device behind makes a device."""

import ctypes


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None, use_errno=True)
AT_FDCWD, RENAME_WHITEOUT = -100, 4
open("mine", "w").close()
escaped = libc.renameat2(AT_FDCWD, b"mine", AT_FDCWD, b"moved", RENAME_WHITEOUT) == 0
