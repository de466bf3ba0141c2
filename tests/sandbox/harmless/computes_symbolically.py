"""Functions given as formulas, with the printing, plotting and solving around them."""

import sympy as sp

sp.init_printing()
t = sp.symbols("t", real=True)
f = t**3 - 2 * t**2 + 1
fprime = sp.Lambda(t, sp.diff(f, t))
sp.pprint(f)
print(sp.latex(f), sp.solve(fprime(t), t), sp.integrate(f, t), sp.N(sp.pi, 50))
sp.plot(f, show=False).save("plot.png")
numeric = sp.lambdify(t, f, "numpy")
assert numeric(1.0) == 0
