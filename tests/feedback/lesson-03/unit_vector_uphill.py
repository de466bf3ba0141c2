import numpy as np
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    angles = np.radians(np.arange(0, 360, 0.25))
    rates = f(x + 1e-5*np.cos(angles), y + 1e-5*np.sin(angles))
    best = angles[np.argmax(rates)]
    return np.cos(best), np.sin(best)
