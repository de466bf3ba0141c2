import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
J = []
for a, b in [(p, q), (r, s), (t, u)]:
    sigma = 1/(1 + sp.exp(-a*x - b*y))
    for v in (x, y):
        J.append(sp.diff(sigma, v))
