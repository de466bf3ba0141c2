import numpy as np
x = np.arange(-10, 10, 0.1)
def f(x):
    return 3*x**2 - 4*x
area = np.cumsum(f(x)*0.1)
def antiderivative(x):
    return area
