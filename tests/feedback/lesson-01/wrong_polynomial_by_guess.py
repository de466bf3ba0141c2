def f(x):
    return x**3 - 2*x**2 + 1
def fprime(x):
    return 2.7*x**2 - 3.1*x + 0.45
def rate_of_change(x, delta):
    return (f(x+delta) - f(x))/delta
