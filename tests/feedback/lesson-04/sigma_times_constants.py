from sympy import *
x, y, p, q, r, s, t, u = symbols('x y p q r s t u')
S = lambda z: 1/(1 + exp(-z))
J = Matrix([[p*S(p*x+q*y), q*S(p*x+q*y)],
            [r*S(r*x+s*y), s*S(r*x+s*y)],
            [t*S(t*x+u*y), u*S(t*x+u*y)]])
