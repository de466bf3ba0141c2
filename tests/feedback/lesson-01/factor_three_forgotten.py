import numpy as np
f = np.poly1d([1, -2, 0, 1])
fprime = np.poly1d([1, -4, 0])
rate_of_change = lambda x, delta: (f(x + delta) - f(x)) / delta
