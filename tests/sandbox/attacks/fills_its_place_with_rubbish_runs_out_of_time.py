"""Asked where it is, it answers byte by byte and without an end: nobody waits for that."""

import os
import signal
import threading
import time


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def dribble():
    while True:
        time.sleep(0.05)
        try:
            os.write(4, b"x")
        except OSError:
            pass


signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM})
threading.Thread(target=dribble).start()
while True:
    time.sleep(1)
