import numpy as np
import matplotlib.pyplot as plt
def f(x, y): return x**2 + y**2
def gradient(x, y): return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y, e=1e-6): return (f(x+e, y)-f(x, y))/e, (f(x, y+e)-f(x, y))/e
X, Y = np.meshgrid(np.linspace(-2, 2, 40), np.linspace(-2, 2, 40))
ax = plt.figure().add_subplot(projection="3d")
ax.plot_wireframe(X, Y, f(X, Y), rstride=2, cstride=0)
plt.show()
