"""Where the first thread has ended, the process shows no descriptors, and others still keep deleted files."""

import ctypes
import os
import platform
import threading
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


SYS_EXIT = {"x86_64": 60}.get(platform.machine(), 93)


def hide():
    time.sleep(0.1)
    for _ in range(80):
        file = os.open("hidden", os.O_CREAT | os.O_WRONLY)
        os.unlink("hidden")
        os.write(file, bytes(2**20))
    time.sleep(60)


threading.Thread(target=hide).start()
ctypes.CDLL(None).syscall(SYS_EXIT, 0)
