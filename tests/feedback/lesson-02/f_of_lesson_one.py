import numpy as np
def f(x):
    return np.exp(-x**2/50) + 0.3*x
def antiderivative(x):
    return x**4/4 - 2*x**3/3 + x
x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
