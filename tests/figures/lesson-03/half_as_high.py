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
a = np.random.default_rng(1).uniform(-2.3, 2.3, 1000)
b = np.random.default_rng(2).uniform(-2.3, 2.3, 1000)
ax = plt.figure().add_subplot(projection="3d")
ax.plot_trisurf(a, b, (a**2 + b**2)/2)
plt.show()
