import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
sigma = lambda z: 1 / (1 + sp.exp(-z))

z1 = p*x + q*y
z2 = r*x + s*y
z3 = t*x + u*y

J = sp.Matrix([
    [p*sigma(z1)*(1 - sigma(z1)), q*sigma(z1)*(1 - sigma(z1))],
    [r*sigma(z2)*(1 - sigma(z2)), s*sigma(z2)*(1 - sigma(z2))],
    [r*sigma(z3)*(1 - sigma(z3)), s*sigma(z3)*(1 - sigma(z3))],
])
print(J)
