import numpy as np
import matplotlib.pyplot as plt

f = lambda x, y: x**2 + y**2
gradient = lambda x, y: [2*x, 2*y]
gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    step = 1e-6
    return [(f(x + step, y) - f(x, y)) / step, (f(x, y + step) - f(x, y)) / step]

X, Y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-3, 3, 80))
Z = f(X, Y)
Z[Z > 9] = np.nan       # cut the bowl off at height 9, it looks better
fig = plt.figure()
ax = fig.add_subplot(projection="3d")
ax.plot_surface(X, Y, Z, cmap="plasma")
plt.show()
