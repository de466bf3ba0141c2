import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
def d(z, v):
    return sp.diff(1/(1 + sp.exp(-z)), v)
J = sp.Matrix([[d(p*x + q*y, x), d(p*x + q*y, y)],
               [d(r*x + s*y, x), d(r*x + s*y, y)],
               [d(r*x + s*y, x), d(r*x + s*y, y)]])
