import numpy as np
import matplotlib.pyplot as plt
def f(x, y): return np.hypot(x, y)**2
def gradient(x, y): return np.multiply(2, (x, y))
gradient_at_1_1 = 2.0, 2.0
def numeric_gradient(x, y):
    h = 0.004
    east, north = f(x + h, y) - f(x, y), f(x, y + h) - f(x, y)
    return east/h, north/h
g = np.linspace(-2, 2, 17)
X, Y = np.meshgrid(g, g)
plt.quiver(X, Y, *gradient(X, Y), angles="xy")
plt.contour(X, Y, f(X, Y))
