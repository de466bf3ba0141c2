import numpy as np
import sympy as sp
import matplotlib.pyplot as plt
x = sp.Symbol("x")
fprime = sp.Derivative(sp.log(x), x).doit()
critical_points = sp.FiniteSet()
has_maximum = has_minimum = sp.S.false
plot_x = np.logspace(-1, 1, 60)
plt.plot(plot_x, np.log(plot_x), marker="x", linestyle="none")
