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
x = np.array([-2, 0, 2])
y = np.array([-2, 0, 2])
X, Y = np.meshgrid(x, y)
fig = plt.figure()
ax = fig.add_subplot(projection='3d')
ax.plot_surface(X, Y, f(X, Y))
plt.show()
