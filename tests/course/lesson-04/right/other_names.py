import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")


def sigma(z):
    return 1 / (1 + sp.exp(-z))


f = [sigma(p * x + q * y), sigma(r * x + s * y), sigma(t * x + u * y)]

jacobian_matrix = sp.Matrix(f).jacobian([x, y])
sp.pprint(jacobian_matrix)
