import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
z = sp.Matrix([p*x + q*y, r*x + s*y, t*x + u*y])
J = z.jacobian([x, y])
sp.pprint(J)
