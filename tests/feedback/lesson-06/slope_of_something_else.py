import numpy as np
def fprime(x):
    return np.sqrt(x)*np.exp(-0.4*x) + np.arctan(x/3)
critical_points = []
has_maximum = has_minimum = False
