import numpy as np
import matplotlib.pyplot as plt
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return np.array([2*x, 2*y])
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y, n=720, d=1e-5):
    angles = np.linspace(0, 2*np.pi, n)
    rates = [(f(x + d*np.cos(a), y + d*np.sin(a)) - f(x, y))/d for a in angles]
    i = int(np.argmax(rates))
    return rates[i]*np.cos(angles[i]), rates[i]*np.sin(angles[i])
X, Y = np.meshgrid(np.linspace(-2, 2, 25), np.linspace(-2, 2, 25))
ax = plt.axes(projection="3d")
ax.plot_wireframe(X, Y, f(X, Y))
plt.show()
