import math
def f(x):
    return 2.3*math.sin(1.1*x) - 0.17*x**2
def fprime(x):
    return 3*x**2 - 4*x
def rate_of_change(x, delta):
    return (f(x + delta) - f(x))/delta
