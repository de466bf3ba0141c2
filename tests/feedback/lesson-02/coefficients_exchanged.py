import numpy as np
def f(x):
    return 4*x**2 - 3*x
def antiderivative(x):
    return x**3 - 2*x**2
x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
