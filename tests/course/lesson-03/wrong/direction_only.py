import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-5
    t = np.linspace(0, 2*np.pi, 20001)
    rates = (f(x + h*np.cos(t), y + h*np.sin(t)) - f(x, y))/h
    best = t[np.argmax(rates)]
    return np.cos(best), np.sin(best)

y, x = np.mgrid[-2:2:30j, -2:2:30j]
plt.streamplot(x, y, *gradient(x, y))
plt.show()
