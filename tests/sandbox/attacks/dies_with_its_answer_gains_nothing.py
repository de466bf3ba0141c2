"""What a function returns ends the process when it is let go: by a finalizer and by a weak reference."""

import os
import weakref


def f(x):
    return x**3 - 2 * x**2 + 1


class Last:
    def __del__(self):
        os._exit(0)


class Watched:
    pass


references = []


def fprime(x):
    watched = Watched()
    references.append(weakref.ref(watched, lambda _: os._exit(0)))
    return (3 * x**2, Last(), watched)
