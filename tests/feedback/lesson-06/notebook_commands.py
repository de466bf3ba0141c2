import sympy as sp
x = sp.symbols("x")
fprime = sp.diff(sp.log(x))

display(fprime)
critical_points = []
