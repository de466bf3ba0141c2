import numpy as np
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    angles = np.arange(0, 2*np.pi, np.pi/4)
    unit = np.array([np.cos(angles), np.sin(angles)])
    rates = (f(x + 1e-5*unit[0], y + 1e-5*unit[1]) - f(x, y))/1e-5
    return rates.max()*unit[:, rates.argmax()]
