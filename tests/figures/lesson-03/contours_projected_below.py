import matplotlib.pyplot as plt
import numpy as np

def f(x, y): return x**2 + y**2
def gradient(x, y): return 2*x, 2*y
gradient_at_1_1 = (2, 2)
def numeric_gradient(x, y, h=1e-6): return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h

X, Y = np.meshgrid(np.linspace(-2, 2, 50), np.linspace(-2, 2, 50))
Z = f(X, Y)
ax = plt.figure().add_subplot(projection='3d')
ax.plot_surface(X, Y, Z, edgecolor='royalblue', lw=0.5, rstride=8, cstride=8, alpha=0.3)
ax.contour(X, Y, Z, zdir='z', offset=-4, cmap='coolwarm')
ax.contour(X, Y, Z, zdir='x', offset=-3, cmap='coolwarm')
ax.contour(X, Y, Z, zdir='y', offset=3, cmap='coolwarm')
ax.set(xlim=(-3, 3), ylim=(-3, 3), zlim=(-4, 8), xlabel='X', ylabel='Y', zlabel='Z')
plt.show()
