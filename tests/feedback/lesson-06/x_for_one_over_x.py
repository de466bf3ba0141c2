def fprime(x):
    return x
critical_points = []
has_maximum = False
has_minimum = False
