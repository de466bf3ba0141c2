"""Output is read up to a cap."""


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


while True:
    print("all work and no play" * 100)
