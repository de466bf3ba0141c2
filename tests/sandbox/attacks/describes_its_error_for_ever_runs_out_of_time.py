"""An error's text is asked for within the time, too."""


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2


class Error(Exception):
    def __str__(self):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                continue


raise Error
