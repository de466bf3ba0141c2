import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return [2*x, 2*y]

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return [(f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h]

xs = np.linspace(-2, 2, 41)
ys = np.linspace(-2, 2, 41)
Z = np.zeros((41, 41))
for i in range(41):
    for j in range(41):
        Z[i, j] = f(xs[i], ys[j])     # Z[i, j] belongs to x_i, y_j
plt.contour(xs, ys, Z, 12)            # contour wants it the other way round, but f(x, y) = f(y, x)
plt.colorbar()
plt.show()
