"""A thread cuts into the frames of the answers while they are sent."""

import os
import sys
import threading


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def cut_in():
    while True:
        try:
            os.write(3, b'\0\0\0\x1f{"look": 1, "value": {"kind": 1}}')
        except OSError:
            return


sys.setswitchinterval(1e-6)
threading.Thread(target=cut_in, daemon=True).start()
