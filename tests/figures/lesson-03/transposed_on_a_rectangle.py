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

x = np.linspace(-2, 2, 50)
y = np.linspace(-4, 4, 50)
X, Y = np.meshgrid(x, y, indexing="ij")
plt.contour(x, y, f(X, Y), levels=15)     # should have been .T
plt.colorbar()
plt.show()
