import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return (f(x+h, y) - f(x, y))/h, (f(x, y+h) - f(x, y))/h

# draw the mesh myself: first all lines along x, then all lines along y
fig = plt.figure()
ax = fig.add_subplot(projection="3d")
t = np.linspace(-2, 2, 50)
for c in np.linspace(-2, 2, 17):
    ax.plot(t, 0*t + c, f(t, c), color="steelblue", lw=0.8)
    ax.plot(0*t + c, t, f(c, t), color="steelblue", lw=0.8)
plt.show()
