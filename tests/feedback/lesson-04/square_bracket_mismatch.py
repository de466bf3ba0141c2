import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
f = sp.Matrix([1/(1 + sp.exp(-p*x - q*y)), 1/(1 + sp.exp(-r*x - s*y)),
               1/(1 + sp.exp(-t*x - u*y))])]
J = f.jacobian([x, y])
