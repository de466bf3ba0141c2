import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
j = sp.Matrix([1/(1 + sp.exp(-(a*x - b*y))) for a, b in [(p, q), (r, s), (t, u)]]).jacobian([x, y])
