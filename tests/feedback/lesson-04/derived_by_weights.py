import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
sig = lambda z: 1/(1 + sp.exp(-z))
a, b, c = sig(p*x + q*y), sig(r*x + s*y), sig(t*x + u*y)
J = sp.Matrix([[a.diff(p), a.diff(q)], [b.diff(r), b.diff(s)], [c.diff(t), c.diff(u)]])
