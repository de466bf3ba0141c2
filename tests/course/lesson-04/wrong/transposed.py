import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")


def sigma(z):
    return 1 / (1 + sp.exp(-z))


f = [sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)]

# first row: derivatives with respect to x, second row: with respect to y
J = sp.Matrix([[sp.diff(g, x) for g in f],
               [sp.diff(g, y) for g in f]])
print(J.shape)
sp.pprint(J)
