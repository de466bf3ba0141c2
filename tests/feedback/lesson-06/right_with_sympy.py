import sympy as sp
import numpy as np
import matplotlib.pyplot as plt
x = sp.Symbol("x", positive=True)
f = sp.log(x)
fprime = f.diff(x)
critical_points = sp.solveset(fprime, x, sp.Interval.open(0, sp.oo))
has_maximum = critical_points != sp.S.EmptySet
has_minimum = sp.false
t = np.geomspace(0.1, 10)
plt.semilogx(t, sp.lambdify(x, f)(t))
