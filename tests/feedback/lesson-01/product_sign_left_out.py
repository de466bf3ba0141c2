def f(x):
    return x**3 - 2x**2 + 1
def fprime(x):
    return 3x**2 - 4x
