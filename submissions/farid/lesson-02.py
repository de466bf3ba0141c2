import matplotlib.pyplot as plt
import numpy as np
import sympy as sp
from scipy.integrate import cumulative_trapezoid

t = sp.Symbol("t", real=True)
integrand = 3*t**2 - 4*t
f = sp.lambdify(t, integrand)
antiderivative = sp.Lambda(t, sp.integrate(integrand, t))

x = np.linspace(-10, 10, 401)
area = cumulative_trapezoid(f(x), x, initial=0)

fig, ax = plt.subplots()
ax.plot(x, area, label="running sum")
ax.plot(x, [antiderivative(value) for value in x], label="antiderivative")
ax.legend()
fig.savefig("integration.pdf")
