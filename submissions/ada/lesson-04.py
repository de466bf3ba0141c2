"""Lesson 4: the Jacobian of three sigmoids of two variables."""

import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")


def sigma(z):
    return 1 / (1 + sp.exp(-z))


inner = [p * x + q * y, r * x + s * y, t * x + u * y]
f = sp.Matrix([sigma(z) for z in inner])

# by the chain rule: sigma' = sigma (1 - sigma), times the inner derivative
J = sp.Matrix([[sigma(z) * (1 - sigma(z)) * z.coeff(v) for v in (x, y)] for z in map(sp.expand, inner)])

assert sp.simplify(J - f.jacobian([x, y])) == sp.zeros(3, 2)
sp.pprint(J)
