import numpy as np
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return np.sin(3*x) + 0.3, np.exp(y/7) - x
gradient_at_1_1 = (2, 2)
def numeric_gradient(x, y):
    d = 1e-4
    return [(f(x + d, y) - f(x, y))/d, (f(x, y + d) - f(x, y))/d]
