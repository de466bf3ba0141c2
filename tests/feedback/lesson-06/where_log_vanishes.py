import numpy as np
from scipy.optimize import fsolve
fprime = lambda x: 1/x
critical_points = fsolve(np.log, 2.0)
has_maximum = has_minimum = False
