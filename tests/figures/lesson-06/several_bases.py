import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.2, 6, 120)
fig = plt.figure(figsize=(9, 3))
grid = fig.add_gridspec(1, 3)
for i, (base, name) in enumerate([(10, "base 10"), (np.e, "natural"), (2, "base 2")]):
    ax = fig.add_subplot(grid[0, i])
    ax.plot(x, np.log(x)/np.log(base), label=name)
    ax.legend()
    ax.set_ylim(-2.5, 2.5)
plt.show()
