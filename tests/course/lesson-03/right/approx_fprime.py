import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import approx_fprime


def f(x, y, a=1, b=1):
    return a * x**2 + b * y**2


def gradient(x, y):
    return np.array([[2 * x, 2 * y]])


def numeric_gradient(x, y):
    return approx_fprime([x, y], lambda p: f(p[0], p[1]), 1e-6)


gradient_at_1_1 = np.array([2.0, 2.0])
print(np.linalg.norm(gradient_at_1_1 - numeric_gradient(1, 1)))

x = np.arange(-2.5, 2.75, 0.25)
X, Y = np.meshgrid(x, x)
fig = plt.figure()
ax = fig.add_subplot(111, projection="3d")
ax.plot_trisurf(X.ravel(), Y.ravel(), f(X, Y).ravel())
plt.show()
plt.close()
