import numpy as np
import matplotlib.pyplot as plt
def f(x, y):
    z = x + 1j*y
    return (z*z.conjugate()).real
def gradient(x, y):
    return 2*x, 2*y
gradient_at_1_1 = np.asarray(gradient(1, 1), dtype=float)
def numeric_gradient(x, y):
    h = 1e-6
    return ((f(x + h, y) - f(x, y))/h, (f(x, y + h) - f(x, y))/h)
g = np.linspace(-2.5, 2.5, 40)
X, Y = np.meshgrid(g, g)
plt.streamplot(g, g, *gradient(X, Y))
