import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
sigma = sp.Function("sigma")
layer = [1/(1 + sp.exp(-(a*x + b*y))) for a, b in ((t, u), (r, s), (p, q))]
J = sp.Matrix(layer).jacobian([x, y])
