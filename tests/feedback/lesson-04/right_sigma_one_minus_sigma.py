from sympy import symbols, exp, Matrix, diag
x, y, p, q, r, s, t, u = symbols("x y p q r s t u", real=True)
W = Matrix([[p, q], [r, s], [t, u]])
a = (W*Matrix([x, y])).applyfunc(lambda z: 1/(1 + exp(-z)))
J = diag(*[c*(1 - c) for c in a])*W
