"""The environment of who runs the grader is nowhere: neither in Python's copy nor where the kernel put it."""

import ctypes
import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None)
entries = ctypes.POINTER(ctypes.c_char_p).in_dll(libc, "environ")
names = set(os.environ)
position = 0
while entries[position]:
    names.add(entries[position].partition(b"=")[0].decode())
    position += 1
KNOWN = {"HOME", "TMPDIR", "LANG", "LC_CTYPE", "MALLOC_ARENA_MAX", "PYTHONHASHSEED", "SYMPY_GROUND_TYPES", "TZ"}
secrets = [
    name for name in names - KNOWN if not name.startswith(("MPL", "OPENBLAS_", "OMP_", "MKL_", "JOBLIB_", "KMP_"))
]
escaped = bool(secrets)
