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

# gradient arrows lying in the plane z = 0
X, Y = np.meshgrid(np.linspace(-2, 2, 11), np.linspace(-2, 2, 11))
Z = np.zeros_like(X)
U, V = gradient(X, Y)
ax = plt.figure().add_subplot(projection='3d')
ax.quiver(X, Y, Z, U, V, Z, length=0.1, color='b')
ax.set_zlim(-1, 1)
ax.set_title('gradient field')
plt.show()
