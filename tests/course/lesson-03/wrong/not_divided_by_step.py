import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return np.array([2*x, 2*y])

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-4
    t = np.radians(np.arange(0, 360, 0.01))
    change = f(x + h*np.cos(t), y + h*np.sin(t)) - f(x, y)
    i = change.argmax()
    return change[i]*np.array([np.cos(t[i]), np.sin(t[i])])

X, Y = np.meshgrid(np.linspace(-2, 2, 41), np.linspace(-2, 2, 41))
fig = plt.figure()
ax = fig.add_subplot(projection="3d")
ax.plot_surface(X, Y, f(X, Y))
plt.show()
