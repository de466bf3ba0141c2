import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
sigma = lambda z: 1/(1 + sp.exp(-z))
f = [sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)]
J = sp.Matrix([[c.diff(v) for c in f] for v in (x, y)])
