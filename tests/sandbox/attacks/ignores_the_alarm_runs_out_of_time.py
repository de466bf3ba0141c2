"""The clock that counts is not in its process."""

import signal


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


signal.signal(signal.SIGALRM, signal.SIG_IGN)
signal.setitimer(signal.ITIMER_REAL, 0)
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 64))
while True:
    pass
