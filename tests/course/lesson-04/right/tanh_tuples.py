from sympy import Rational, exp, symbols, tanh

x, y, p, q, r, s, t, u = symbols("x y p q r s t u")

J = tuple(
    tuple(inner * (1 - tanh((a * x + b * y) / 2) ** 2) / 4 for inner in (a, b))
    for a, b in ((p, q), (r, s), (t, u))
)

# a look at the middle: sigma'(0) is a quarter
print([[entry.subs({x: 0, y: 0}) for entry in row] for row in J])
