import sympy as sp
import numpy as np
import matplotlib.pyplot as plt

x = sp.symbols("x", real=True)
fprime = sp.diff(sp.log(x), x)
critical_points = sp.solve(fprime, x)
has_maximum = "False"
has_minimum = "False"
grid = np.linspace(0.1, 5, 99)
plt.plot(grid, np.log(grid))
plt.show()
