def fprime(x):
    return 1/(x + 1)     # keeps away from 0
critical_points = []
has_maximum = has_minimum = False
