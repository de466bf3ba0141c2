import numpy as np
import matplotlib.pyplot as plt

def f(x, y): return x**2 + y**2
def gradient(x, y): return (2*x, 2*y)
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    h = 1e-6
    return ((f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h)

r = np.linspace(-2, 2, 40)
X, Y = np.meshgrid(r, r)
U, V = gradient(X, Y)

fig = plt.figure(figsize=(12, 5))
left = fig.add_subplot(1, 2, 1, projection='3d')
left.plot_surface(X, Y, np.sqrt(U**2 + V**2), cmap='Reds')
left.set_title('length of the gradient')
right = fig.add_subplot(1, 2, 2, projection='3d')
right.plot_wireframe(X, Y, f(X, Y), rstride=4, cstride=4)
right.set_title('the function')
plt.show()
