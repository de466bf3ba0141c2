import sympy as sp
from sympy.plotting import plot3d_parametric_surface

x, y, r, t = sp.symbols("x y r t")
expr = x**2 + y**2
f = sp.lambdify((x, y), expr)
gradient = sp.lambdify((x, y), [expr.diff(x), expr.diff(y)])
gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(a, b, h=1e-6):
    return (f(a+h, b) - f(a, b))/h, (f(a, b+h) - f(a, b))/h

plot3d_parametric_surface(r*sp.cos(t), r*sp.sin(t), r**2, (r, 0, 3), (t, 0, 2*sp.pi))
