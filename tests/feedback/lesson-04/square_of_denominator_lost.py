import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
def slope(z):
    return sp.exp(-z)/(1 + sp.exp(-z))
J = [[a*slope(a*x + b*y), b*slope(a*x + b*y)] for a, b in [(p, q), (r, s), (t, u)]]
