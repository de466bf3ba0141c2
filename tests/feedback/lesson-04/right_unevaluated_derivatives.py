import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
sigma = lambda z: 1/(1 + sp.exp(-z))
comps = [sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)]
J = sp.ImmutableMatrix([[sp.Derivative(c, v) for v in (x, y)] for c in comps])
