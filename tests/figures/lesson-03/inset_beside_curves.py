import numpy as np
import matplotlib.pyplot as plt
def f(x, y): return x**2 + y**2
def gradient(x, y): return 2*x, 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y, h=1e-6): return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h
fig, axd = plt.subplot_mosaic([["cut", "field"], ["rate", "field"]], layout="constrained")
t = np.linspace(-2, 2, 60)
axd["cut"].plot(t, f(t, 0))
angle = np.linspace(0, 2*np.pi, 100)
axd["rate"].plot(angle, 2*np.cos(angle) + 2*np.sin(angle))
axd["rate"].axvline(np.pi/4, ls=":")
X, Y = np.meshgrid(t[::5], t[::5])
axd["field"].quiver(X, Y, 2*X, 2*Y)
axd["field"].contour(X, Y, f(X, Y), colors="0.8")
plt.show()
