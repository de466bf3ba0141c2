import matplotlib.pyplot as plt
import numpy as np

N = 200
L = 2.5

def f(x, y): return x**2 + y**2
def gradient(x, y): return np.stack([2*x, 2*y])
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y, h=1e-6): return np.array([f(x+h, y)-f(x-h, y), f(x, y+h)-f(x, y-h)])/(2*h)

yy, xx = np.mgrid[-L:L:N*1j, -L:L:N*1j]
fig, ax = plt.subplots(subplot_kw=dict(projection='3d'), figsize=(8, 8))
ax.plot_surface(xx, yy, f(xx, yy), rstride=5, cstride=8, alpha=.5, cmap='jet')
ax.set(xlabel='$x$', ylabel='$y$', zlabel='$z$', title='$z = x^2+y^2$')
fig.tight_layout()
plt.show()
