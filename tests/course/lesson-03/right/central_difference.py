import io

import numpy as np
from matplotlib.figure import Figure


def f(x, y):
    return np.hypot(x, y)**2


def gradient(x, y):
    return np.stack([2*np.asarray(x), 2*np.asarray(y)])


def numeric_gradient(x, y, h=1e-4):
    return np.stack([
        (f(x + h, y) - f(x - h, y)) / (2*h),
        (f(x, y + h) - f(x, y - h)) / (2*h),
    ])


gradient_at_1_1 = gradient(1, 1)
assert np.allclose(numeric_gradient(1, 1), gradient_at_1_1)

fig = Figure(figsize=(9, 4))
ax1 = fig.add_subplot(1, 2, 1, projection="3d")
ax2 = fig.add_subplot(1, 2, 2)
r = np.linspace(-2.5, 2.5, 21)
X, Y = np.meshgrid(r, r, indexing="ij")
ax1.plot_surface(X, Y, f(X, Y), color="lightblue")
ax2.quiver(X, Y, *gradient(X, Y), color="tab:red")
picture = io.BytesIO()
fig.savefig(picture, format="svg")
