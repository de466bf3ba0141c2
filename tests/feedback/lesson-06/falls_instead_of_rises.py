fprime = lambda x: -1/x
critical_points = ()
has_maximum = False
has_minimum = False
