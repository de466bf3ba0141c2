from sympy import symbols, exp, Matrix, pprint, simplify

x, y = symbols("x y")
p, q, r, s, t, u = symbols("p q r s t u")


def sigma(z):
    return 1 / (1 + exp(-z))


f = Matrix([sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)])
J = f.jacobian([x, y])
pprint(J)
