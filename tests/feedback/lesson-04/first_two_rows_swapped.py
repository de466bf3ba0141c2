import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
def g(z): return sp.exp(-z)/(1 + sp.exp(-z))**2
z1, z2, z3 = p*x + q*y, r*x + s*y, t*x + u*y
J = sp.Matrix([[r*g(z2), s*g(z2)], [p*g(z1), q*g(z1)], [t*g(z3), u*g(z3)]])
