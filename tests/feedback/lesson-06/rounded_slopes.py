def fprime(x):
    slope = 1/x
    return round(slope, 2)
critical_points = []
has_maximum = has_minimum = False
