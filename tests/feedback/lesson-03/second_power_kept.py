import numpy as np
f = lambda x, y: x**2 + y**2
gradient = lambda x, y: np.array([2*x, 2*y**2])
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    h = 1e-5
    return np.array([f(x+h, y) - f(x-h, y), f(x, y+h) - f(x, y-h)])/(2*h)
