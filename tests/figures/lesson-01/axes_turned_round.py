import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 120)
fig, ax = plt.subplots()
ax.plot(x, f(x), x, fprime(x), x, rate_of_change(x, 1e-4))
ax.invert_xaxis()
ax.set_ylim(25, -20)
ax.set_yscale("symlog")
ax.spines["left"].set_position("zero")
plt.show()
