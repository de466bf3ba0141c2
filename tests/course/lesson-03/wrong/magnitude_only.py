import math
import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return [2*x, 2*y]

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    rates = []
    for i in range(3600):
        t = math.radians(i/10)
        rates.append((f(x + h*math.cos(t), y + h*math.sin(t)) - f(x, y))/h)
    return max(rates)

print(numeric_gradient(1, 1), math.sqrt(8))

g = np.linspace(-3, 3, 61)
plt.contour(g, g, f(g[None, :], g[:, None]))
plt.show()
