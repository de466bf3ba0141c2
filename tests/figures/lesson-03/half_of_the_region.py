import numpy as np
import matplotlib.pyplot as plt
f = lambda x, y: x**2 + y**2
gradient = lambda x, y: (2*x, 2*y)
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    h = 1e-6
    return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h
X, Y = np.meshgrid(np.linspace(-2, 2, 40), np.linspace(0, 2, 20))
ax = plt.axes(projection='3d')
ax.plot_surface(X, Y, f(X, Y), cmap='hot')
plt.show()
