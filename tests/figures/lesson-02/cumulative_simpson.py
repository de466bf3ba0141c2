import matplotlib.pyplot as plt
import numpy as np
from scipy import integrate

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 - 2*x**2 + 1200

delta_x = 0.1
x = np.arange(-10, 10 + delta_x/2, delta_x)
area = integrate.cumulative_simpson(f(x), x=x, initial=0)

fig, ax = plt.subplots()
ax.plot(x, antiderivative(x), lw=6, alpha=0.3, label="F(x) = x³ - 2x² + 1200")
ax.plot(x, area, label="Simpson")
ax.axhline(0, c="k", lw=0.5)
ax.set_xlabel("x")
ax.set_ylabel("area")
ax.legend()
fig.show()
