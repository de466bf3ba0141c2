"""The parent's signals, sent by itself while it runs and while it is looked at."""

import signal


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def g(x):
    for number in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM):
        signal.raise_signal(number)
    return 3 * x**2 - 4 * x


fprime, escaped = g, False
