import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
E = lambda z: 1/(1 + sp.exp(-z))**2
J = sp.Matrix(3, 2, lambda i, j: [[p, q], [r, s], [t, u]][i][j]*E([p*x + q*y, r*x + s*y, t*x + u*y][i]))
