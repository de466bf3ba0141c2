import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
sigma = lambda z: 1 / (1 + sp.exp(-z))
f = [sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)]
J = sp.Matrix([[sp.diff(g, x, 2), sp.diff(g, y, 2)] for g in f])
sp.pprint(J)
