import numpy as np
def f(x, y):
    return np.cosh(x)*y**3 + 0.2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    h = 1e-6
    return (f(x + h, y) - f(x, y))/h, (f(x, y + h) - f(x, y))/h
