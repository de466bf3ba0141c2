import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
lambda = p*x + q*y
J = sp.Matrix([1/(1 + sp.exp(-lambda))]).jacobian([x, y])
