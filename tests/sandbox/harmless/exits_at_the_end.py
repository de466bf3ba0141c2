"""A script with a main function that ends by leaving."""

import argparse
import atexit
import signal
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Cubic:
    a: float
    b: float

    def __call__(self, x):
        return 3 * self.a * x**2 + 2 * self.b * x


def f(x):
    return x**3 - 2 * x**2 + 1


fprime = Cubic(1, -2)


def main():
    arguments = argparse.ArgumentParser().parse_args()
    atexit.register(print, "bye")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    print(arguments, fprime(2))
    sys.exit(0)


if __name__ == "__main__":
    main()
