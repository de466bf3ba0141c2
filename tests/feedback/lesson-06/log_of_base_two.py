import numpy as np
def fprime(x):
    return 1/(np.log(2)*x)
critical_points = []
has_maximum = has_minimum = False
