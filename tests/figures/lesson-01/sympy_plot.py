import sympy as sp
from sympy.plotting import plot

x, delta = sp.symbols("x delta")
f = x**3 - 2*x**2 + 1
fprime = sp.diff(f, x)
rate_of_change = (f.subs(x, x + delta) - f) / delta

p = plot(f, fprime, rate_of_change.subs(delta, sp.Rational(1, 1000)), (x, -2, 3), show=False, legend=True)
p[0].line_color = "black"
p[1].line_color = "blue"
p[2].line_color = "red"
p.show()
