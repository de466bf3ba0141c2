"""Without the channel nothing can come back, and there is nothing to wait for."""

import os
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


os.closerange(3, 256)
time.sleep(60)
