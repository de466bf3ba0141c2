"""What is asked about a function to find out whether it could be meant never comes to an end."""

import itertools


def f(x):
    return x**3 - 2 * x**2 + 1


class Function:
    __signature__ = property(lambda self: self)
    __wrapped__ = property(lambda self: Function())
    __text_signature__ = property(lambda _: "(" * 10**7)
    __call__ = lambda self, *_: self
    __iter__ = lambda _: itertools.count()
    parameters = property(lambda _: itertools.count())

    @property
    def __module__(self):
        while True:
            pass


derivative = Function()
f_prime = Function()
