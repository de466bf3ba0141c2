import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u", real=True)


def dsigma(z):
    # quotient rule
    return sp.exp(-z) / (1 + sp.exp(-z))


J = sp.Matrix([[dsigma(a*x + b*y) * c for c in (a, b)]
               for a, b in ((p, q), (r, s), (t, u))])
sp.pprint(J)
