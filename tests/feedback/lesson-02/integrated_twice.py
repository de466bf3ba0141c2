import sympy as sp
import numpy as np
t = sp.symbols("t")
rule = 3*t**2 - 4*t
f = sp.lambdify(t, rule)
antiderivative = sp.lambdify(t, sp.integrate(sp.integrate(rule, t), t))
x = np.arange(-10, 10, 0.1)
area = (f(x)*0.1).cumsum()
