from math import sqrt
def fprime(x):
    return 1/sqrt(x)
critical_points = []
has_maximum = has_minimum = False
