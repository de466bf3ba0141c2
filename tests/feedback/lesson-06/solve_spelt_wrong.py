import sympy as sp
x = sp.Symbol("x", positive=True)
fprime = sp.diff(sp.log(x), x)
critical_points = sp.slove(fprime, x)
has_maximum = has_minimum = False
