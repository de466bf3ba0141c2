import sympy as sp
x, y = sp.symbols('x,y')
f = x**2 + y**2
gradient = [sp.diff(f, x, 2), sp.diff(f, y, 2)]
gradient_at_1_1 = [2, 2]
def numeric_gradient(X, Y, h=1e-4):
    g = sp.lambdify((x, y), f)
    return (g(X+h, Y)-g(X-h, Y))/(2*h), (g(X, Y+h)-g(X, Y-h))/(2*h)
