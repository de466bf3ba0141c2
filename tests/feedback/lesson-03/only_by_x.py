import sympy
x, y = sympy.symbols("x y")
expr = x**2 + y**2
f = sympy.lambdify((x, y), expr)
gradient = sympy.lambdify((x, y), sympy.diff(expr, x))
gradient_at_1_1 = [2, 2]
numeric_gradient = lambda a, b: ((f(a+1e-5, b)-f(a, b))/1e-5, (f(a, b+1e-5)-f(a, b))/1e-5)
