def f(x):
    return x**3 - 2*x**2 + 1
def fprime(x):
    return x*(3*x - 4)
def rate_of_change(x, delta):
    return 0.5*(f(x + delta) - f(x))/delta
