import numpy as np
def fprime(x):
    return 0.31*np.cos(1.7*x) + 0.22
critical_points = []
has_maximum = has_minimum = False
