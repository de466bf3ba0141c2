import numpy as np
def f(x, y):
    return x**2 + y**2
gradient = lambda x, y: (2*x, 2*y)
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    best = 0
    for phi in np.arange(0, 2*np.pi, 0.005):
        rate = (f(x + 1e-4*np.cos(phi), y + 1e-4*np.sin(phi)) - f(x, y))/1e-4
        best = max(best, rate)
    return best
