import math
def fprime(x):
    return 1/x
critical_points = [math.inf]
has_maximum = has_minimum = False
