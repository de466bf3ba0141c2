import sympy
from sympy.abc import p, q, r, s, t, u, x, y

sigmoid = sympy.Lambda(x, sympy.exp(x) / (1 + sympy.exp(x)))
vector = sympy.Matrix([sigmoid(p * x + q * y), sigmoid(r * x + s * y), sigmoid(t * x + u * y)])

jacobian_matrix = vector.jacobian([x, y])
print(jacobian_matrix)
