import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y, h=1e-5):
    return (f(x+h, y)-f(x-h, y))/(2*h), (f(x, y+h)-f(x, y-h))/(2*h)

# like in gradient descent
X, Y = np.meshgrid(np.linspace(-2, 2, 15), np.linspace(-2, 2, 15))
U, V = gradient(X, Y)
fig, ax = plt.subplots()
ax.quiver(X, Y, -U, -V, color="g")
ax.set_title("Gradient field")
ax.set_aspect("equal")
plt.show()
