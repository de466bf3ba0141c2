import numpy as np
import matplotlib.pyplot as plt

rng = np.random.default_rng(7)

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return np.array([2*x, 2*y])

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return np.array([f(x+h, y) - f(x, y), f(x, y+h) - f(x, y)])/h

px, py = rng.uniform(-2.5, 2.5, (2, 2500))
fig, ax = plt.subplots()
filled = ax.tricontourf(px, py, f(px, py), levels=14, cmap="RdBu_r")
ax.plot(px, py, "k.", ms=1)
fig.colorbar(filled, ax=ax)
plt.show()
