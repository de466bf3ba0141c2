import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
sigma = lambda z: 1 / (1 + sp.exp(-z))
f = sp.Matrix([sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)])

jacobian = f.jacobian([x, y])
J = jacobian.T
print("Jacobian:")
sp.pprint(J)
