import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return (2*x, 2*y)

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    best = 0
    h = 0.001
    for angle in range(360):
        dx = h*np.cos(np.radians(angle))
        dy = h*np.sin(np.radians(angle))
        rate = (f(x+dx, y+dy) - f(x, y)) / h
        if rate > best:
            best = rate
            direction = (dx/h, dy/h)
    return best          # length of the gradient

print(gradient_at_1_1)
print(numeric_gradient(1, 1))

X, Y = np.meshgrid(np.arange(-3, 3, 0.25), np.arange(-3, 3, 0.25))
plt.contour(X, Y, f(X, Y), 15)
plt.colorbar()
plt.show()
