import numpy as np
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    """direction downhill"""
    return -np.array([2*x, 2*y])
gradient_at_1_1 = (2, 2)
def numeric_gradient(x, y):
    d = 1e-4
    return [(f(x + d, y) - f(x, y))/d, (f(x, y + d) - f(x, y))/d]
