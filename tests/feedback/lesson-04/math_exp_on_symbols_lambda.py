import math, sympy
x, y, p, q, r, s, t, u = sympy.symbols("x y p q r s t u")
sigma = lambda z: 1/(1 + math.exp(-z))
J = sympy.Matrix([sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)]).jacobian([x, y])
