import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import approx_fprime
def f(x, y):
    return np.square(x) + np.square(y)
def gradient(x, y):
    return tuple(2*c for c in (x, y))
gradient_at_1_1 = np.array([[2.0], [2.0]])
def numeric_gradient(x, y):
    return approx_fprime(np.array([x, y], float), lambda v: f(*v))
X, Y = np.meshgrid(np.arange(-2, 2.1, .2), np.arange(-2, 2.1, .2))
plt.contour(X, Y, f(X, Y), levels=12)
plt.show()
