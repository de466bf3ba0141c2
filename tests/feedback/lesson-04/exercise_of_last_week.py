import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
g = sp.Matrix([sp.tan(p*x*y) + q, sp.log(1 + r**2*x**2) - s*y, sp.sin(t*x)*sp.cos(u*y)])
J = g.jacobian([x, y])
