import math
import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return (2*x, 2*y)

gradient_at_1_1 = (2, 2)

def numeric_gradient(x, y):
    h = 0.00001
    best_rate = -math.inf
    best_angle = 0
    for i in range(36000):
        angle = i/100
        rad = math.radians(angle)
        rate = (f(x + h*math.cos(rad), y + h*math.sin(rad)) - f(x, y))/h
        if rate > best_rate:
            best_rate = rate
            best_angle = angle
    return best_rate*math.cos(best_angle), best_rate*math.sin(best_angle)

print(numeric_gradient(1, 1))

X, Y = np.meshgrid(np.arange(-3, 3, 0.1), np.arange(-3, 3, 0.1))
plt.contourf(X, Y, f(X, Y))
plt.show()
