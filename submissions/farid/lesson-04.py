from sympy import Derivative, Function, Matrix, exp, symbols

x, y = symbols("x y", real=True)
p, q, r, s, t, u = symbols("p q r s t u", positive=True)


def sigma(z):
    return 1 / (1 + exp(-z))


J = [[Derivative(sigma(a*x + b*y), v) for v in (x, y)] for a, b in ((p, q), (r, s), (t, u))]
print(Matrix(J).doit())
