fprime = lambda x: 1/x
critical_points = []
x = 1
has_maximum == False
has_minimum == False
