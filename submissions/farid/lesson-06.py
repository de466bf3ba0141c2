import numpy as np
import sympy as sp
import matplotlib.pyplot as plt

x = sp.Symbol("x", positive=True)
fprime = sp.Lambda(x, sp.diff(sp.log(x), x))
critical_points = sp.solveset(fprime(x), x, domain=sp.Interval.open(0, sp.oo))
has_maximum = has_minimum = sp.false

values = np.geomspace(0.1, 20, 300)
plt.semilogx(values, np.log(values))
plt.show()
print(critical_points)
