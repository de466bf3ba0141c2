import sympy
x = sympy.Symbol("x")
F = x**3 - 2*x**2 + 1
f = sympy.lambdify(x, F)
fprime = sympy.lambdify(x, sympy.integrate(F, x))

def rate_of_change(x, delta):
    return (f(x+delta) - f(x)) / delta
