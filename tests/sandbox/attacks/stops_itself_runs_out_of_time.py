"""A process that is stopped, and would never be continued, is killed."""

import signal


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


signal.raise_signal(signal.SIGSTOP)
