def fprime(x):
    return x**-1.0 + 1
critical_points = []
has_maximum = has_minimum = False
