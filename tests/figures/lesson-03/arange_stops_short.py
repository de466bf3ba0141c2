import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    h = 0.00001
    return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h

x = np.arange(-2, 2, 0.1)
y = np.arange(-2, 2, 0.1)
X, Y = np.meshgrid(x, y)
fig = plt.figure()
ax = plt.axes(projection='3d')
ax.plot_surface(X, Y, f(X, Y), cmap='inferno')
plt.show()
