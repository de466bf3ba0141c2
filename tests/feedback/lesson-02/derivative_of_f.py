import numpy as np
def f(x):
    return 3*x**2 - 4*x
def antiderivative(x):
    return 6*x - 4
delta_x = 0.1
x = np.arange(-10, 10, delta_x)
area = np.cumsum(f(x)*delta_x)
