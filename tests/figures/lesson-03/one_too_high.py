import numpy as np
import matplotlib.pyplot as plt

f = lambda x, y: x**2 + y**2
gradient = lambda x, y: (2*x, 2*y)
gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h

def g(x, y):
    return x**2 + y**2 + 1

u = np.linspace(-2, 2, 30)
X, Y = np.meshgrid(u, u)
ax = plt.figure().add_subplot(projection="3d")
ax.plot_wireframe(X, Y, g(X, Y), color="c")
plt.show()
