import matplotlib.pyplot as plt
import numpy as np


def f(x, y):
    """Squared distance from the origin."""
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


gradient_at_1_1 = gradient(1.0, 1.0)


def numeric_gradient(x, y):
    eps = 1e-6
    return (f(x + eps, y) - f(x, y))/eps, (f(x, y + eps) - f(x, y))/eps


# f has rotational symmetry, so polar coordinates look nicer; r goes to 3 > 2*sqrt(2)
r = np.linspace(0, 3, 25)
phi = np.linspace(0, 2*np.pi, 61)
R, P = np.meshgrid(r, phi)
X, Y = R*np.cos(P), R*np.sin(P)

ax = plt.subplot(projection="3d")
ax.plot_surface(X, Y, R**2, cmap="YlGnBu_r")
ax.set_zlim(0, 9)
plt.show()
