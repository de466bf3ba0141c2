import numpy as np
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    h = 1e-4
    phi = np.linspace(0, 2*np.pi, 2000)
    rates = (f(x + h*np.sin(phi), y + h*np.cos(phi)) - f(x, y))/h
    k = np.argmax(rates)
    return rates[k]*np.cos(phi[k]), rates[k]*np.sin(phi[k])
