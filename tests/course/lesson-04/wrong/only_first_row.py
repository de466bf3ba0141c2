import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
f = 1 / (1 + sp.exp(-(p*x + q*y)))
J = sp.Matrix([[f.diff(x), f.diff(y)]])
sp.pprint(J)
# the other two rows go the same way
