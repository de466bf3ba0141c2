import numpy as np
def f(x):
    return 3*x**2 - 4*x
def antiderivative(x):
    return 3*x**2 + 7
step = 0.05
x = np.arange(-10, 10, step)
area = np.cumsum(step*f(x))
