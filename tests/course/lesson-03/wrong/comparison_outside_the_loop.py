import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return np.array([2*x, 2*y])

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    delta = 0.0001
    largest = -1000
    direction = (0, 0)
    for t in np.linspace(0, 2*np.pi, 3600, endpoint=False):
        step = (np.sin(t), np.cos(t))
        rate = (f(x + delta*step[0], y + delta*step[1]) - f(x, y))/delta
    if rate > largest:
        largest = rate
        direction = step
    return largest*direction[0], largest*direction[1]

print(numeric_gradient(1, 1))

a = np.linspace(-2.5, 2.5, 21)
X, Y = np.meshgrid(a, a)
plt.quiver(X, Y, 2*X, 2*Y)
plt.show()
