"""Asked to stop, it goes on."""

import signal


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


signal.signal(signal.SIGUSR1, signal.SIG_IGN)
while True:
    print("x" * 100)
