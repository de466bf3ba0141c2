import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
z = sp.Matrix([p*x + q*y, r*x + s*y, t*x + u*y])

# slope of the sigmoid at 0 is 1/4
J = sp.Rational(1, 4) * z.jacobian([x, y])
print(J)
