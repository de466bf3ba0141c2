import sympy as sp
import numpy as np
import matplotlib.pyplot as plt

x = sp.symbols("x", positive=True)
f = sp.log(x)
fprime = sp.diff(f, x, 2)
critical_points = sp.solve(fprime, x)
has_maximum = False
has_minimum = False

values = np.linspace(0.1, 6, 200)
plt.plot(values, np.log(values))
plt.show()
