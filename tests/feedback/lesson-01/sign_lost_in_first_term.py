def f(x):
    return x**3 - 2*x**2 + 1
def fprime(x):
    quadratic, linear = -3*x**2, -4*x
    return quadratic + linear
def rate_of_change(x, delta):
    return (f(x + delta) - f(x))/delta
