import numpy as np
import matplotlib.pyplot as plt
from matplotlib.collections import LineCollection

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

x = np.linspace(-2, 3, 200)
points = np.column_stack([x, f(x)])
segments = np.stack([points[:-1], points[1:]], axis=1)
fig, (ax, bx) = plt.subplots(1, 2)
coloured = LineCollection(segments, cmap="coolwarm", linewidth=3)
coloured.set_array(fprime(x[:-1]))
ax.add_collection(coloured)
ax.autoscale()
fig.colorbar(coloured, ax=ax, label="slope")
bx.plot(x, fprime(x), label="slope")
bx.plot(x, rate_of_change(x, 1e-3), ".", ms=2, label="quotient")
bx.legend()
plt.show()
