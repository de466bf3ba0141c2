import numpy as np
import sympy as sp
import matplotlib.pyplot as plt

X, Y = sp.symbols("x y")
expression = X**2 + Y**2
f = sp.lambdify((X, Y), expression)
gradient = sp.Lambda((X, Y), sp.Matrix([expression.diff(X), expression.diff(Y)]))
gradient_at_1_1 = gradient(1, 1)


def numeric_gradient(x, y):
    h = 1e-6
    return sp.Matrix([(f(x + h, y) - f(x - h, y)) / (2*h), (f(x, y + h) - f(x, y - h)) / (2*h)])


gx, gy = np.meshgrid(np.linspace(-2, 2, 30), np.linspace(-2, 2, 30))
plt.streamplot(gx, gy, 2*gx, 2*gy)
plt.show()
