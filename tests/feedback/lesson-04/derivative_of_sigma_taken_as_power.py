import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
def part(a, b, c):
    e = sp.exp(-(a*x + b*y))
    return -c*e*(1 + e)**-2
J = sp.Matrix([[part(p, q, p), part(p, q, q)], [part(r, s, r), part(r, s, s)], [part(t, u, t), part(t, u, u)]])
