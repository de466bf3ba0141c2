def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = True
