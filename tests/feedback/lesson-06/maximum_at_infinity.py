def fprime(x): return 1/x
critical_points = []
has_maximum = fprime(1e12) < 1e-9
has_minimum = False
