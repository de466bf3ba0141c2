import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h

a = np.linspace(-2, 2, 21)
X, Y = np.meshgrid(a, a)
Z = f(X, Y)
dx, dy = np.gradient(Z, 0.2)
plt.quiver(X, Y, dx, dy)
plt.title("gradient of f")
plt.show()
