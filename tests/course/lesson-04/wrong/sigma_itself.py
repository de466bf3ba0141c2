import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
A = sp.Matrix([[p, q], [r, s], [t, u]])
z = A * sp.Matrix([x, y])

sigma = z.applyfunc(lambda v: 1 / (1 + sp.exp(-v)))
J = sp.diag(*sigma) * A
sp.pprint(J)
