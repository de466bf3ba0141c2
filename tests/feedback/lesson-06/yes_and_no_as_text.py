def fprime(x): return 1/x
critical_points = []
has_maximum = "no"
has_minimum = "no"
