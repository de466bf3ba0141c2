"""A directory that has another name whenever it is looked into is measured all the same."""

import os
import threading


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


def fill():
    for file in files:
        file.write(bytes(8 * 2**20))


os.makedirs("a0/b0")
files = [open(f"a0/b0/{number}", "wb", buffering=0) for number in range(15)]
os.chdir("a0")
names = [(f"../a{number}", f"../a{(number + 1) % 1000}") for number in range(1000)]
inner = [(f"b{number}", f"b{(number + 1) % 1000}") for number in range(1000)]
threading.Timer(0.2, fill).start()
while True:
    for one, other in zip(names, inner, strict=True):
        os.rename(*one)
        os.rename(*other)
