import numpy as np
import matplotlib.pyplot as plt
from matplotlib import cm
from matplotlib.colors import Normalize
def f(x, y): return x**2 + y**2
def gradient(x, y): return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y, h=1e-6): return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h
x = np.arange(-2.5, 2.75, 0.25)
X, Y = np.meshgrid(x, x)
U, V = gradient(X, Y)
length = np.hypot(U, V).ravel()
colours = cm.rainbow(Normalize(0, length.max())(length))
fig, ax = plt.subplots()
ax.quiver(X, Y, U, V, color=colours, units="xy", scale=15, headwidth=4, pivot="tail")
ax.set_xlim(-3, 3); ax.set_ylim(-3, 3)
plt.show()
