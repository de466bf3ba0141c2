def fprime(x):
    return 1/x
critical_points = None
has_maximum = has_minimum = False
