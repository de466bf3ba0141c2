import numpy as np
import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")

# dividing e^z / (1 + e^z)^2 by e^z gives 1 / (e^z + 2 + e^-z)
k = [1 / (sp.exp(z) + 2 + sp.exp(-z)) for z in (p*x + q*y, r*x + s*y, t*x + u*y)]

J = [
    [k[0] * p, k[0] * q],
    [k[1] * r, k[1] * s],
    [k[2] * t, k[2] * u],
]

# the same as a numerical function, tried out at one point
J_num = sp.lambdify((x, y, p, q, r, s, t, u), sp.Matrix(J), "numpy")
print(J_num(0.0, 0.0, 1, 2, 3, 4, 5, 6))
