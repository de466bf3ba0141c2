from sympy import Matrix, exp, pprint, symbols

x, y = symbols("x y")
p, q, r, s, t, u = symbols("p q r s t u")


def sigma(z):
    return 1 / (1 + exp(-z))


def dsigma(z):
    return sigma(z) * (1 - sigma(z))


z1 = p*x + q*y
z2 = r*x + s*y
z3 = t*x + u*y

J = Matrix([[dsigma(z1), dsigma(z1)],
            [dsigma(z2), dsigma(z2)],
            [dsigma(z3), dsigma(z3)]])
pprint(J)
