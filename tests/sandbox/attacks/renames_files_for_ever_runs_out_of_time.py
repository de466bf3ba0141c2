"""Files come, go and change their names while they are counted."""

import os


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


while True:
    for number in range(3):
        os.makedirs(f"d{number}/e", exist_ok=True)
        with open(f"d{number}/e/file", "wb") as file:
            file.write(b"x")
    for number in range(3):
        os.rename(f"d{number}", f"r{number}")
        os.remove(f"r{number}/e/file")
        os.removedirs(f"r{number}/e")
