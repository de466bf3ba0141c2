import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return (2*x, 2*y)

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-5
    best_rate = -np.inf
    best_angle = 0
    for angle in np.linspace(0, 2*np.pi, 5000):
        rate = (f(x + h*np.sin(angle), y + h*np.cos(angle)) - f(x, y))/h
        if rate > best_rate:
            best_rate = rate
            best_angle = angle
    return best_rate*np.cos(best_angle), best_rate*np.sin(best_angle)

print(gradient_at_1_1)
print(numeric_gradient(1, 1))

X, Y = np.meshgrid(np.linspace(-2, 2, 40), np.linspace(-2, 2, 40))
ax = plt.axes(projection="3d")
ax.plot_surface(X, Y, f(X, Y))
plt.show()
