def f(x):
    """in tenths"""
    return 10*x**3 - 20*x**2 + 10
def fprime(x):
    return 3*x**2 - 4*x
def rate_of_change(x, delta):
    return (f(x + delta) - f(x))/delta
