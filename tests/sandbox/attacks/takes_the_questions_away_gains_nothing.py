"""A thread reads from the channel what the program is asked, so that its own process waits for ever."""

import os
import threading


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def steal():
    while True:
        os.read(3, 1)


for _ in range(4):
    threading.Thread(target=steal, daemon=True).start()
