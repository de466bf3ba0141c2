x0 = 1.0
def fprime(x):
    return 1/x0
critical_points = []
has_maximum = has_minimum = False
