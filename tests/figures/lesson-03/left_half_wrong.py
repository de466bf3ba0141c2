import matplotlib.pyplot as plt
import numpy as np

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return (f(x + h, y) - f(x, y))/h, (f(x, y + h) - f(x, y))/h

X, Y = np.meshgrid(np.linspace(-2, 2, 18), np.linspace(-2, 2, 18))
length = 2*np.sqrt(X**2 + Y**2)
angle = np.arctan(Y/X)               # arctan only knows -90° to 90°
plt.quiver(X, Y, length*np.cos(angle), length*np.sin(angle))
plt.xlabel("x")
plt.ylabel("y")
plt.show()
