import sympy as sp
import numpy as np
x = sp.Symbol("x")
f = 3*x**2 - 4*x
antiderivative = x**3 - 2*x
values = sp.lambdify(x, f)
x = np.arange(-10, 10, 0.1)
area = np.cumsum(values(x)*0.1)
