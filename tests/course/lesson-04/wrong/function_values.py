import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")


class Sigma:
    def __call__(self, z):
        return 1 / (1 + sp.exp(-z))


sigma = Sigma()
J = sp.Matrix([sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)])
J.jacobian([x, y])
sp.pprint(J)
