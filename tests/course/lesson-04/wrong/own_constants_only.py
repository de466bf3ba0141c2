# each row differentiated with respect to its two constants
import sympy as sp

x, y, p, q, r, s, t, u = sp.symbols("x y p q r s t u")


def sigma(z):
    return 1 / (1 + sp.exp(-z))


J = []
for a, b in [(p, q), (r, s), (t, u)]:
    g = sigma(a * x + b * y)
    J.append([sp.diff(g, a), sp.diff(g, b)])
print(J)
