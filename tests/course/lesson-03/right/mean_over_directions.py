import numpy as np
import sympy as sp
import pandas as pd
import matplotlib.pyplot as plt

x, y = sp.symbols("x y")
f = x**2 + y**2
gradient = [sp.diff(f, x), sp.diff(f, y)]
gradient_at_1_1 = pd.Series([g.subs({x: 1, y: 1}) for g in gradient], index=["x", "y"])

height = sp.lambdify((x, y), f)


def numeric_gradient(px, py):
    # the rate of change in direction (cos t, sin t) is gx cos t + gy sin t:
    # multiply by cos t or sin t and average over all directions
    h = 1e-3
    t = np.radians(np.arange(0, 360))
    rate = (height(px + h*np.cos(t), py + h*np.sin(t)) - height(px, py))/h
    return pd.Series([2*np.mean(rate*np.cos(t)), 2*np.mean(rate*np.sin(t))])


print(gradient_at_1_1)
print(numeric_gradient(1, 1))

grid = np.linspace(-5, 5, 41)
X, Y = np.meshgrid(grid, grid)
fig, (a, b) = plt.subplots(1, 2)
a.contour(X, Y, height(X, Y))
b.quiver(X[::4, ::4], Y[::4, ::4], 2*X[::4, ::4], 2*Y[::4, ::4])
