import sympy as sp
import numpy as np
import matplotlib.pyplot as plt

x = sp.symbols("x", positive=True)
f = sp.log(x)
fprime = f.diff(x)
critical_points = sp.solve(f, x)
has_maximum = False
has_minimum = False
print(critical_points)

grid = np.linspace(0.1, 6, 200)
plt.plot(grid, sp.lambdify(x, f)(grid))
plt.show()
