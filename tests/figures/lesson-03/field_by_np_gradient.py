import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

x = np.linspace(-2, 2, 20)
y = np.linspace(-2, 2, 20)
X, Y = np.meshgrid(x, y)
Z = f(X, Y)

def numeric_gradient(x0, y0):
    h = 1e-5
    return (f(x0+h, y0) - f(x0-h, y0))/(2*h), (f(x0, y0+h) - f(x0, y0-h))/(2*h)

# rows are y!
dZdy, dZdx = np.gradient(Z, y, x)
plt.figure(figsize=(6, 6))
plt.quiver(X, Y, dZdx, dZdy, color="tab:blue")
plt.grid()
plt.title("numeric gradient field")
plt.show()
