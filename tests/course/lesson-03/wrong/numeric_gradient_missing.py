import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

h = 1e-5
best = -np.inf
for t in np.linspace(0, 2*np.pi, 3601):
    rate = (f(1 + h*np.cos(t), 1 + h*np.sin(t)) - f(1, 1))/h
    if rate > best:
        best = rate
        best_t = t
print("direction", np.degrees(best_t), "rate", best)

X, Y = np.meshgrid(np.linspace(-2, 2, 21), np.linspace(-2, 2, 21))
plt.quiver(X, Y, *gradient(X, Y))
plt.show()
