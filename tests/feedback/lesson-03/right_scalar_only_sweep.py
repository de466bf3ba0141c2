from math import cos, sin, pi
import numpy as np
import matplotlib.pyplot as plt
def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    return {"dx": 2*x, "dy": 2*y}["dx"], 2*y
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    best = (-1, 0, 0)
    for i in range(1440):
        a = i*pi/720
        rate = (f(x + 1e-5*cos(a), y + 1e-5*sin(a)) - f(x, y))/1e-5
        best = max(best, (rate, rate*cos(a), rate*sin(a)))
    return best[1:]
xs = np.linspace(-2, 2, 9)
plt.quiver(xs[None, :]*np.ones((9, 1)), xs[:, None]*np.ones((1, 9)), 2*xs[None, :]*np.ones((9, 1)), 2*xs[:, None]*np.ones((1, 9)))
