"""A thread that leaves the common table of descriptors keeps deleted files that its process does not show."""

import ctypes
import os
import threading
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


libc = ctypes.CDLL(None, use_errno=True)
CLOSE_RANGE_UNSHARE = 2


def hide():
    libc.close_range(250, 255, CLOSE_RANGE_UNSHARE)
    for _ in range(80):
        file = os.open("hidden", os.O_CREAT | os.O_WRONLY)
        os.unlink("hidden")
        os.write(file, bytes(2**20))
    time.sleep(60)


threading.Thread(target=hide).start()
time.sleep(60)
