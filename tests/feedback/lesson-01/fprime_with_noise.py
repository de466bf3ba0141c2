import numpy as np
rng = np.random.default_rng(5)
f = lambda x: x**3 - 2*x**2 + 1
def fprime(x):
    return 3*x**2 - 4*x + rng.normal(0, 0.4)
def rate_of_change(x, delta):
    return (f(x+delta) - f(x))/delta
