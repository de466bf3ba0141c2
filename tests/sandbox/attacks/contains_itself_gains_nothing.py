"""Lists, tables and arrays that hold themselves, and lists a hundred thousand deep."""

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


knot = []
knot += [knot, {"knot": knot}, (knot,)] * 20
table = {}
table["table"] = table
array = np.empty(3, dtype=object)
array[:] = [array, knot, table]
deep = []
for _ in range(100_000):
    deep = [deep]
things = [knot, table, array, deep]
calls = 0


def fprime(x):
    global calls
    calls += 1
    return things[calls % len(things)]
