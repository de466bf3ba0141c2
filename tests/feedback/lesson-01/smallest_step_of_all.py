import numpy as np
def f(x):
    return x**3 - 2*x**2 + 1
def fprime(x):
    return 3*x**2 - 4*x
def rate_of_change(x, delta):
    eps = 1e-14   # delta should go to zero
    return (f(x + eps) - f(x))/eps
