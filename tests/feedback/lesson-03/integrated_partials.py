from sympy import symbols, integrate
x, y = symbols("x y")
f = x**2 + y**2
gradient = (x**2, y**2)
gradient_at_1_1 = [g.subs({x: 1, y: 1}) for g in gradient]
def numeric_gradient(a, b):
    d = 1e-6
    F = lambda p, q: p*p + q*q
    return (F(a + d, b) - F(a, b))/d, (F(a, b + d) - F(a, b))/d
