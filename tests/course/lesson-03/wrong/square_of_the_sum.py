import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return (x + y)**2

def gradient(x, y):
    return (2*x, 2*y)

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-5
    t = np.linspace(0, 2*np.pi, 20001)
    rates = (f(x + h*np.cos(t), y + h*np.sin(t)) - f(x, y))/h
    i = np.argmax(rates)
    return rates[i]*np.cos(t[i]), rates[i]*np.sin(t[i])

X, Y = np.meshgrid(np.linspace(-2, 2, 41), np.linspace(-2, 2, 41))
ax = plt.axes(projection="3d")
ax.plot_surface(X, Y, f(X, Y))
plt.show()
