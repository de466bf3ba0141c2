"""What is registered to run at the end does not run, and could write nothing that counts."""

import atexit
import os
import threading
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def late():
    while True:
        time.sleep(0.01)
        os.write(2, b"still here")


atexit.register(os.write, 3, b"\0\0\0\2{}")
threading.Thread(target=late, daemon=True).start()
