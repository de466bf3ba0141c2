def fprime(x):
    return x/x
critical_points = []
has_maximum = has_minimum = False
