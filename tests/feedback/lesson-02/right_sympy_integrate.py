import numpy as np, sympy as sp
import matplotlib.pyplot as plt
s = sp.Symbol("x", real=True)
f = 3*s**2 - 4*s
antiderivative = sp.integrate(f, s)
x = np.arange(-10, 10, 0.05)
fx = sp.lambdify(s, f)(x)
area = np.cumsum(fx*0.05)
plt.plot(x, sp.lambdify(s, antiderivative)(x), x, area, "--")
