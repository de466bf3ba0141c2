"""Nothing is written any more when it is asked for its line, and being asked ends it."""

import faulthandler
import signal


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


faulthandler.unregister(signal.SIGUSR2)
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
