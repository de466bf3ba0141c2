import matplotlib.pyplot as plt
import numpy as np

f = lambda x: x**3 - 2*x**2 + 1
fprime = lambda x: 3*x**2 - 4*x
rate_of_change = lambda x, delta: (f(x+delta) - f(x-delta)) / (2*delta)

x = np.linspace(-2, 3, 150)
fig, axd = plt.subplot_mosaic("""
AA
BC
""", layout="constrained")
axd["A"].plot(x, f(x), c="purple")
axd["A"].set_title("$f(x)=x^3-2x^2+1$")
axd["B"].plot(x, fprime(x), c="teal")
axd["B"].set_title("$f'(x)$ by the rules")
axd["C"].plot(x, rate_of_change(x, 0.01), c="teal", ls="--")
axd["C"].set_title("rate of change, $\\delta=0.01$")
for k in axd:
    axd[k].set_xlabel("$x$")
plt.show()
