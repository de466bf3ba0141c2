import matplotlib.pyplot as plt
import numpy as np

# my sister studies meteorology, so: barbs!

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return np.array((2*x, 2*y))

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return np.array((f(x+h, y) - f(x, y), f(x, y+h) - f(x, y)))/h

X, Y = np.meshgrid(np.linspace(-2, 2, 10), np.linspace(-2, 2, 10))
U, V = gradient(X, Y)
plt.barbs(X, Y, 10*U, 10*V)
plt.title("gradient (times 10)")
plt.show()
