def f(x):
    return x ** 3 - 2 * x ** 2 + 1

def fprime(x):
    return 3 * x ** 2 - 2 * x ** 2

def rate_of_change(x, delta):
    df = f(x + delta) - f(x)
    return df / delta
