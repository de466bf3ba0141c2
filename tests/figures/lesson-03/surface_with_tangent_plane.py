import numpy as np
import matplotlib.pyplot as plt
import mpl_toolkits.mplot3d


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


gradient_at_1_1 = gradient(1, 1)


def numeric_gradient(x, y):
    h = 1e-6
    return (f(x+h, y) - f(x, y))/h, (f(x, y+h) - f(x, y))/h


X, Y = np.meshgrid(np.linspace(-2, 2, 30), np.linspace(-2, 2, 30))
ax = plt.figure().add_subplot(projection='3d')
ax.plot_surface(X, Y, f(X, Y), cmap='viridis', alpha=0.7)
# cuts through the surface at (1, 1), tangent plane and the point itself
t = np.linspace(-2, 2, 60)
ax.plot(t, np.ones_like(t), f(t, 1), 'k')
ax.plot(np.ones_like(t), t, f(1, t), 'k')
P, Q = np.meshgrid(np.linspace(0.3, 1.7, 8), np.linspace(0.3, 1.7, 8))
ax.plot_surface(P, Q, 2 + 2*(P - 1) + 2*(Q - 1), color='red', alpha=0.5)
ax.scatter([1], [1], [2], color='black', s=40)
ax.text(1, 1, 3, '(1, 1)')
ax.quiver(1, 1, 2, 2, 2, 0, length=0.4, color='blue')
plt.show()
