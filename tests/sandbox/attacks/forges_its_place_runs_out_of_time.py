"""Asked where it is, it names a line with more digits than a number may have."""

import os
import signal
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM})
place = f'  File "{__file__}", line {"9" * 5000}\n'.encode()
try:
    os.write(4, place)
except OSError:
    pass
while True:
    time.sleep(1)
