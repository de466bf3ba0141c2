import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
first = 1/(1 + sp.exp(-p*x - q*y))
third = 1/(1 + sp.exp(-t*x - u*y))
J = sp.Matrix([first, third]).jacobian([x, y])
