import sympy as sp

x, delta = sp.symbols("x delta")
f = sp.Lambda(x, x**3 - 2*x**2 + 1)
fprime = f(x).diff(x)
rate_of_change = sp.Lambda((x, delta), f(x + delta) - f(x))
