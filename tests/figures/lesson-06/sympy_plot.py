from sympy import *

x = symbols("x", positive=True)
fprime = diff(log(x), x)
critical_points = solve(fprime, x)
has_maximum = False
has_minimum = False
print(critical_points)
plot(log(x), (x, 0.1, 6), xlabel="x", ylabel="log x")
