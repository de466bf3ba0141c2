import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
def J():
    f = sp.Matrix([1/(1 + sp.exp(-(a*x + b*y))) for a, b in [(p, q), (r, s), (t, u)]])
    return f.jacobian([x, y])
