"""Nothing that a program leaves behind is unpickled."""

import os
import pickle


def f(x):
    return x**3 - 2 * x**2 + 1


class Bomb:
    def __reduce__(self):
        return os._exit, (0,)

    def __call__(self, x):
        return Bomb()


class Calls(dict):
    def __reduce_ex__(self, protocol):
        return os._exit, (0,)


fprime = Bomb()
delta = Calls(kind="calls", data=pickle.dumps(Bomb()))
