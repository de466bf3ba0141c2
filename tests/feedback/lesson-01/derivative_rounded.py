import numpy as np

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return np.round(3*x**2 - 4*x, 2)   # two decimals look nicer

def rate_of_change(x, delta):
    return (f(x+delta) - f(x))/delta
