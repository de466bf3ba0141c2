# The derivatives written down first, worked out later with doit().
import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")
sigma = lambda z: 1 / (1 + sp.exp(-z))

f1 = sigma(p*x + q*y)
f2 = sigma(r*x + s*y)
f3 = sigma(t*x + u*y)

J = sp.Matrix([
    [sp.Derivative(f1, x), sp.Derivative(f1, y)],
    [sp.Derivative(f2, x), sp.Derivative(f2, y)],
    [sp.Derivative(f3, x), sp.Derivative(f3, y)],
])

sp.pprint(J)
sp.pprint(J.doit())
