import numpy as np
def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return np.cos(x)*np.exp(-x)
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta
