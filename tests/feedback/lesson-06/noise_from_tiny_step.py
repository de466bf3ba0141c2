from math import log
def fprime(x):
    h = 1e-13
    return (log(x + h) - log(x))/h
critical_points = []
has_maximum = has_minimum = False
