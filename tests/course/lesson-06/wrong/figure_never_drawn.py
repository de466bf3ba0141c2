import sympy as sp

x = sp.Symbol("x", positive=True)
f = sp.log(x)
fprime = sp.diff(f, x)
critical_points = sp.solve(fprime)
has_maximum = False
has_minimum = False
print(f, fprime, critical_points)
