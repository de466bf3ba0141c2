def fprime(x):
    return 1/x**2
critical_points = []
has_maximum = has_minimum = False
