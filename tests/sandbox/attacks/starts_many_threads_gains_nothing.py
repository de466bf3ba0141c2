"""As many threads as there is memory for, all of which compute for ever."""

import threading


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def work():
    while True:
        pass


threading.stack_size(32768)
try:
    for _ in range(500):
        threading.Thread(target=work, daemon=True).start()
except RuntimeError:
    pass
