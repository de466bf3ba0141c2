from sympy import *
x, d = symbols('x d')
expr = x**3 - 2*x**2 + 1
f = Lambda(x, expr)
fprime = lambdify(x, diff(expr, x, 2))
rate_of_change = Lambda((x, d), (f(x + d) - f(x))/d)
