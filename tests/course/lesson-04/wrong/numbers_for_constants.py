import sympy as sp

x, y = sp.symbols("x y")
p, q, r, s, t, u = 1, 2, 3, 4, 5, 6


def sigma(z):
    return 1 / (1 + sp.exp(-z))


f = sp.Matrix([sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)])
J = f.jacobian([x, y])
sp.pprint(J)
