import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-5
    t = np.linspace(0, np.pi/2, 9001)
    rate = (f(x + h*np.cos(t), y + h*np.sin(t)) - f(x, y))/h
    i = np.argmax(rate)
    return rate[i]*np.cos(t[i]), rate[i]*np.sin(t[i])

X, Y = np.meshgrid(np.linspace(-2, 2, 21), np.linspace(-2, 2, 21))
plt.quiver(X, Y, *gradient(X, Y))
plt.show()
