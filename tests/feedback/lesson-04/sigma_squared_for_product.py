import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
J = sp.Matrix([[p*sp.sin(q*x) + y, q/(1 + x**2)], [sp.exp(r*y), s - x], [t*u + x*y, sp.cos(u)]])
