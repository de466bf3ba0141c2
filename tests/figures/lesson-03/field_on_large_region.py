import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return (f(x+h, y) - f(x, y))/h, (f(x, y+h) - f(x, y))/h

x, y = np.mgrid[-6:7, -6:7]        # integers from -6 to 6
u, v = gradient(x, y)
plt.quiver(x, y, u, v)
plt.xlabel("x"); plt.ylabel("y"); plt.title("∇f")
plt.show()
