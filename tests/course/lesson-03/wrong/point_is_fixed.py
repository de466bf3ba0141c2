import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    x, y = 1, 1
    h = 1e-5
    t = np.linspace(0, 2*np.pi, 36001)
    rate = (f(x + h*np.cos(t), y + h*np.sin(t)) - f(x, y))/h
    i = np.argmax(rate)
    return rate[i]*np.cos(t[i]), rate[i]*np.sin(t[i])

print(numeric_gradient(1, 1))
X, Y = np.meshgrid(np.linspace(-2, 2, 21), np.linspace(-2, 2, 21))
plt.contour(X, Y, f(X, Y))
plt.show()
