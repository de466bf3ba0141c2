import numpy as np
def fprime(x):
    h = 1e-5
    return 1/(2*x)
critical_points = []
has_maximum = has_minimum = False
