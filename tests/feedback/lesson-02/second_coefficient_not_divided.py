import numpy as np
def f(x):
    return 3*x**2 - 4*x
def antiderivative(x):
    first = x**3
    second = 4*x**2
    return first - second
x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
