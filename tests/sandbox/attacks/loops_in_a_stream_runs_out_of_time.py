"""A stream of its own is flushed at the end, and not for ever."""

import sys


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


class Stream:
    def write(self, text):
        return len(text)

    def flush(self):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                continue


sys.stdout = Stream()
