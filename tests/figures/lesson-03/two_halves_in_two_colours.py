import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y, h=1e-6):
    return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h

ax = plt.figure().add_subplot(projection="3d")
for lo, hi, colour in ((-2, 0, "tomato"), (0, 2, "skyblue")):
    X, Y = np.meshgrid(np.linspace(lo, hi, 20), np.linspace(-2, 2, 40))
    ax.plot_surface(X, Y, f(X, Y), color=colour)
plt.show()
