import numpy as np
import sympy as sp
import matplotlib.pyplot as plt

t = sp.Symbol("t", real=True)
f = sp.Lambda(t, 3*t**2 - 4*t)
antiderivative = sp.Lambda(t, sp.integrate(f(t), t))

sp.plotting.plot(antiderivative(t), (t, -10, 10), title="antiderivative", line_color="k")

x = np.arange(-10, 10, 0.1)
area = np.cumsum([float(f(v)) * 0.1 for v in x])
plt.figure()
plt.plot(x, area)
plt.title("running sum")
plt.show()
