import numpy as np
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    for angle in np.linspace(0, 6.28, 500):
        rate = f(x + np.cos(angle)*1e-4, y + np.sin(angle)*1e-4) - f(x, y)
        if rate > 1e6:
            result = rate*np.cos(angle)/1e-4, rate*np.sin(angle)/1e-4
    return result
