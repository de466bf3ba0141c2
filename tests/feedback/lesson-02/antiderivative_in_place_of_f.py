import numpy as np
def f(x):
    return x**3 - 2*x**2
def antiderivative(x):
    return f(x)
x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
