def f(x):
    return 3*x**2 - 4*x
def fprime(x):
    return f(x)
def rate_of_change(x, delta):
    return (f(x + delta) - f(x))/delta
