import sympy as sp
from sympy.plotting import plot_contour

x, y = sp.symbols("x y", real=True)
f = sp.Lambda((x, y), x**2 + y**2)
gradient = sp.Lambda((x, y), sp.Matrix([sp.diff(f(x, y), x), sp.diff(f(x, y), y)]))
gradient_at_1_1 = gradient(1, 1)


def numeric_gradient(a, b):
    h = 1e-6
    return [float(f(a + h, b) - f(a, b))/h, float(f(a, b + h) - f(a, b))/h]


plot_contour(f(x, y), (x, -2.5, 2.5), (y, -2.5, 2.5), title="level curves")
