def fprime(x):
    return 1/x
critical_points = [0]
has_maximum = False
has_minimum = False
