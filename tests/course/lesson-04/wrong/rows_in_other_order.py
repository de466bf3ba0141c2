import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
sig = lambda z: 1/(1 + sp.exp(-z))

parts = {
    "third": sig(t*x + u*y),
    "second": sig(r*x + s*y),
    "first": sig(p*x + q*y),
}
J = [[sp.diff(g, v) for v in (x, y)] for g in parts.values()]
for row in J:
    print(row)
