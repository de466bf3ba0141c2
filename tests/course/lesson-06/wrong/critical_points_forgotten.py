import sympy as sp
import numpy as np
import matplotlib.pyplot as plt

x = sp.Symbol("x", positive=True)
fprime = sp.Lambda(x, sp.diff(sp.log(x), x))
print("critical points:", sp.solve(fprime(x), x))
has_maximum = False
has_minimum = False

fig, axes = plt.subplots(1, 2)
t = np.linspace(0.1, 6, 200)
axes[0].plot(t, np.log(t))
axes[1].plot(t, 1 / t)
plt.show()
