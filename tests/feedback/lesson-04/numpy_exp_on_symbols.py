import numpy as np
import sympy as sp
x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")

def sigma(z):
    return 1/(1 + np.exp(-z))

f = sp.Matrix([sigma(p*x + q*y), sigma(r*x + s*y), sigma(t*x + u*y)])
J = f.jacobian([x, y])
