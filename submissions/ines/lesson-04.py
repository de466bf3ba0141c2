import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")


def sigma(z):
    return 1 / (1 + sp.exp(-z))


def dsigma(z):
    return sigma(z) * (1 - sigma(z))


J = sp.Matrix(
    [
        [dsigma(p * x + q * y), dsigma(p * x + q * y)],
        [dsigma(r * x + s * y), dsigma(r * x + s * y)],
        [dsigma(t * x + u * y), dsigma(t * x + u * y)],
    ]
)
sp.pprint(J)
