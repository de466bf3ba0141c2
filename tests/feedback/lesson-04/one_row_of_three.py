import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
z = p*x + q*y
sigma = 1/(1 + sp.exp(-z))
J = sp.Matrix([[sigma.diff(x), sigma.diff(y)]])
