def f(x):
    return 1 - 2*x**2 + x**3

def fprime(x):
    return 4*x - 3*x**2

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta
