import numpy as np
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    phi = np.linspace(0, 2*np.pi, 3000)
    slope = (f(x + 1e-5*np.cos(phi), y + 1e-5*np.sin(phi)) - f(x, y))/1e-5
    k = slope.argmin()
    return -slope[k]*np.cos(phi[k]), -slope[k]*np.sin(phi[k])
