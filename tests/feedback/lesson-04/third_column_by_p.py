import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
f = sp.Matrix([1/(1 + sp.exp(-(a*x + b*y))) for a, b in ((p, q), (r, s), (t, u))])
J = f.jacobian([x, y, p])
