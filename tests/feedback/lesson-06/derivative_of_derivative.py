import sympy as sp
x = sp.symbols("x", positive=True)
fprime = sp.log(x).diff(x).diff(x)
critical_points = sp.solve(fprime, x)
has_maximum = has_minimum = bool(critical_points)
