from sympy import symbols, exp, diff, Matrix, pprint

x, y = symbols('x y')
p, q, r, s, t, u = symbols('p q r s t u')

def sigma(z):
    return 1/(1+exp(-z))

f1 = sigma(p*x + q*y)
f2 = sigma(r*x + s*y)
f3 = sigma(t*x + u*y)

J = Matrix([[diff(f1, x), diff(f2, x), diff(f3, x)],
            [diff(f1, y), diff(f2, y), diff(f3, y)]])
pprint(J)
