import sympy as sp

y, x = variables = sp.symbols("y x")
p, q, r, s, t, u = sp.symbols("p q r s t u")
A = sp.Matrix([[p, q], [r, s], [t, u]])
f = (A * sp.Matrix([x, y])).applyfunc(lambda z: 1 / (1 + sp.exp(-z)))
J = f.jacobian(variables)
sp.pprint(J)
