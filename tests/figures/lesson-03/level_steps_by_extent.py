import numpy as np
import matplotlib.pyplot as plt
from matplotlib import ticker

n = 101
f = lambda x, y: x**2 + y**2
gradient = lambda x, y: np.array([2*x, 2*y])
gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return np.array([f(x + h, y) - f(x - h, y), f(x, y + h) - f(x, y - h)])/(2*h)

a = np.linspace(-2, 2, n)
plt.contour(f(a[None, :], a[:, None]), extent=(-2, 2, -2, 2), locator=ticker.MultipleLocator(0.75), cmap="winter")
plt.show()
