import numpy as np
def fprime(x):
    return 1/(x*np.log(10))
critical_points = []
has_maximum = has_minimum = False
