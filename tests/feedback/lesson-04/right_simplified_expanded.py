import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
f = sp.Matrix([sp.exp(z)/(1 + sp.exp(z)) for z in (p*x + q*y, r*x + s*y, t*x + u*y)])
J = f.jacobian([x, y]).applyfunc(sp.together).applyfunc(sp.expand_power_base)
