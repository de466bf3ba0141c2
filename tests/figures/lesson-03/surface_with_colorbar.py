import numpy as np
import matplotlib.pyplot as plt

# Task 3: f(x,y) = x^2 + y^2


def f(x, y):
    return x ** 2 + y ** 2


def gradient(x, y):
    df_dx = 2 * x
    df_dy = 2 * y
    return df_dx, df_dy


gradient_at_1_1 = gradient(1, 1)
print("Gradient at (1,1):", gradient_at_1_1)


def numeric_gradient(x, y):
    h = 0.00001
    gx = (f(x + h, y) - f(x - h, y)) / (2 * h)
    gy = (f(x, y + h) - f(x, y - h)) / (2 * h)
    return gx, gy


# make the grid
x = np.linspace(-3, 3, 100)
y = np.linspace(-3, 3, 100)
X, Y = np.meshgrid(x, y)
Z = f(X, Y)

fig = plt.figure(figsize=(10, 7))
ax = fig.add_subplot(111, projection='3d')
surf = ax.plot_surface(X, Y, Z, cmap='coolwarm', linewidth=0, antialiased=False)
fig.colorbar(surf, shrink=0.5, aspect=5)
ax.set_xlabel('x')
ax.set_ylabel('y')
ax.set_zlabel('f(x, y)')
ax.set_title('Surface of f(x, y) = x² + y²')
plt.show()
