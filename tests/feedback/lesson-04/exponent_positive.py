import sympy as sp
x, y = sp.symbols("x y")
p, q, r, s, t, u = sp.symbols("p:u")
f = sp.Matrix([1/(1 + sp.exp(k)) for k in (p*x + q*y, r*x + s*y, t*x + u*y)])
J = f.jacobian((x, y))
