"""A thread writes into the arrays that are returned, and gives them other shapes, while they are read."""

import sys
import threading

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


shared = np.memmap("shared", dtype=float, mode="w+", shape=(4096,))
entries = [0.0] * 1000
table = {}


def change():
    number = 0
    while True:
        number += 1
        shared[:] = number
        shared.shape = (64, 64) if number % 2 else (4096,)
        entries[number % 1000 :] = [float(number)] * (1000 - number % 1000)
        table[str(number % 500)] = number
        table.pop(str((number + 7) % 500), None)


sys.setswitchinterval(1e-6)
threading.Thread(target=change, daemon=True).start()


def fprime(x):
    return (shared, entries, table, 3 * x**2)
