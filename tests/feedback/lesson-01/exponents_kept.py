import sympy as sp
x, delta = sp.symbols("x delta")
f = x**3 - 2*x**2 + 1
fprime = 3*x**3 - 4*x**2
rate_of_change = (f.subs(x, x + delta) - f)/delta
