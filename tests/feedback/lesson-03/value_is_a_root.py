import numpy as np
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return np.array([2*x, 2*y])
gradient_at_1_1 = np.linalg.norm(gradient(1, 1))
numeric_gradient = lambda x, y, e=1e-5: np.array([f(x+e, y) - f(x, y), f(x, y+e) - f(x, y)])/e
