# 1/(1 + exp(-z)) = (1 + tanh(z/2))/2, therefore sigma'(z) = 1/(4 cosh(z/2)**2)
import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u", real=True)


def slope(z):
    return 1 / (4 * sp.cosh(z / 2) ** 2)


J = sp.Matrix([
    [slope(p * x + q * y) * p, slope(p * x + q * y) * q],
    [slope(r * x + s * y) * r, slope(r * x + s * y) * s],
    [slope(t * x + u * y) * t, slope(t * x + u * y) * u],
])
print(sp.latex(J))
