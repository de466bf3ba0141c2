import math
import matplotlib.pyplot as plt
import numpy as np

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-4
    best, best_angle = -1e9, 0
    angle = 0.0
    while angle != 2*math.pi:
        rate = (f(x + h*math.cos(angle), y + h*math.sin(angle)) - f(x, y))/h
        if rate > best:
            best, best_angle = rate, angle
        angle += 0.01
    return best*math.cos(best_angle), best*math.sin(best_angle)

print("exact:", gradient_at_1_1)
print("numeric:", numeric_gradient(1, 1))

X, Y = np.meshgrid(np.linspace(-2, 2), np.linspace(-2, 2))
plt.contourf(X, Y, f(X, Y))
plt.show()
