"""A list that doubles."""


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


escaped = False
big = [0] * 1000
while len(big) < 2**33:
    big += big
escaped = True
