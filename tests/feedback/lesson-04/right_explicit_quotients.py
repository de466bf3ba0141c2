from sympy import *
x, y, p, q, r, s, t, u = symbols("x y p q r s t u")
e1, e2, e3 = exp(p*x)*exp(q*y), exp(r*x)*exp(s*y), exp(t*x)*exp(u*y)
J = Matrix([
    [p*e1/(1 + 2*e1 + e1**2), q*e1/(1 + 2*e1 + e1**2)],
    [r*e2/(1 + 2*e2 + e2**2), s*e2/(1 + 2*e2 + e2**2)],
    [t*e3/(1 + 2*e3 + e3**2), u*e3/(1 + 2*e3 + e3**2)],
])
