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
x, y = np.meshgrid(np.linspace(-3, 3, 13), np.linspace(-3, 3, 13))
u = np.zeros(x.shape)
v = np.zeros(x.shape)
for i in range(13):
    for j in range(13):
        u[i, j] = gradient(x[i, j], y[i, j])[0]
plt.quiver(x, y, u, v)
plt.show()
