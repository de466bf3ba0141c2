import sympy as sp
x = sp.Symbol("x")
f = x**3 - 2*x**2 + 1
print(f(2))
fprime = sp.diff(f, x)
