import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u", real=True)
f = sp.Array([1 / (1 + sp.exp(-z)) for z in (p*x + q*y, r*x + s*y, t*x + u*y)])
J = sp.derive_by_array(f, [x, y]).tomatrix()
sp.pprint(J)
