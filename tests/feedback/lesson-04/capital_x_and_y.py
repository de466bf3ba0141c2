import sympy as sp
X, Y, p, q, r, s, t, u = sp.symbols("X Y p q r s t u")
f = sp.Matrix([1/(1 + sp.exp(-(p*X + q*Y))), 1/(1 + sp.exp(-(r*X + s*Y))), 1/(1 + sp.exp(-(t*X + u*Y)))])
J = f.jacobian([X, Y])
