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

x = np.linspace(-2, 2, 100)
y = np.linspace(-2, 2, 100)
z = f(x, y)          # this is only the diagonal
ax = plt.figure().add_subplot(projection="3d")
ax.plot(x, y, z)
ax.set_xlabel("x")
ax.set_ylabel("y")
plt.show()
