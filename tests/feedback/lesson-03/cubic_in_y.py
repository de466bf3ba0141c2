import sympy as sp
x, y = sp.symbols("x y")
f = x**2 + y**2
other = x**2 + y**3
gradient = sp.Matrix([other.diff(x), other.diff(y)])
gradient_at_1_1 = gradient.subs({x: 1, y: 1})
def numeric_gradient(a, b, h=1e-5):
    F = sp.lambdify((x, y), f)
    return (F(a+h, b)-F(a, b))/h, (F(a, b+h)-F(a, b))/h
