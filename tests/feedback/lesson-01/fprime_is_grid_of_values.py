import numpy as np
x = np.linspace(-2, 3, 50)
def f(x):
    return x**3 - 2*x**2 + 1
fprime = 3*x**2 - 4*x
def rate_of_change(x, delta):
    return (f(x+delta) - f(x))/delta
