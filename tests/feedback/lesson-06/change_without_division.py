import numpy as np
def fprime(x):
    h = 1e-7
    return np.log(x + h) - np.log(x - h)
critical_points = []
has_maximum = has_minimum = False
