import math
from sympy import Matrix, symbols

x, y, p, q, r, s, t, u = symbols("x y p q r s t u")


def sigma(z):
    return 1 / (1 + math.exp(-z))


f = Matrix([sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)])
J = f.jacobian([x, y])
print(J)
