"""A deleted file takes space as long as one page of it is mapped, though no descriptor shows it."""

import ctypes
import os
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None, use_errno=True)
PROT_READ, MAP_PRIVATE = 1, 2
for _ in range(80):
    file = os.open("hidden", os.O_CREAT | os.O_RDWR)
    os.unlink("hidden")
    os.write(file, bytes(2**20))
    libc.mmap(None, ctypes.c_size_t(4096), PROT_READ, MAP_PRIVATE, file, ctypes.c_long(0))
    os.close(file)
time.sleep(60)
