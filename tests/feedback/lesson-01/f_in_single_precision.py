import numpy as np
def f(x):
    x = np.float32(x)
    return float(np.float32(round(float(x**3 - 2*x**2 + 1), 3)))
def fprime(x):
    return 3*x**2 - 4*x
def rate_of_change(x, delta):
    return (f(x + delta) - f(x))/delta
