import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h

r = np.linspace(0, 3, 30)
t = np.linspace(0, 2*np.pi, 40)
R, T = np.meshgrid(r, t)
ax = plt.figure().add_subplot(projection="3d")
ax.plot_surface(R*np.cos(T), R*np.sin(T), R, cmap="viridis")   # z = r
plt.show()
