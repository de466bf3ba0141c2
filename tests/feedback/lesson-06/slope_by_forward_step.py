import numpy as np
def fprime(x):
    h = 0.01
    return (np.log(x + h) - np.log(x))/h
critical_points = []
has_maximum = has_minimum = False
