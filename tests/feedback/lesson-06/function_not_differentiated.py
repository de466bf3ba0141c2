import numpy as np
fprime = np.log
critical_points = set()
has_maximum, has_minimum = False, False
