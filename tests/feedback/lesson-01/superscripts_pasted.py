def f(x):
    return x³ - 2*x² + 1
def fprime(x):
    return 3*x² - 4*x
