"""A thread defines and deletes names while they are gone through."""

import sys
import threading


def f(x):
    return x**3 - 2 * x**2 + 1


def change():
    number = 0
    while True:
        number += 1
        globals()[f"fprim{number % 1000}"] = 3.0
        globals().pop(f"fprim{(number * 7) % 1000}", None)


sys.setswitchinterval(1e-6)
threading.Thread(target=change, daemon=True).start()
