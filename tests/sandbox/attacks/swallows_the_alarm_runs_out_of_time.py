"""A program that catches what asks it to stop is killed."""


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


while True:
    try:
        while True:
            pass
    except BaseException:
        continue
