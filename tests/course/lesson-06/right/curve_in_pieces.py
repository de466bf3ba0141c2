import matplotlib.pyplot as plt
import numpy as np
import sympy as sp

t = sp.symbols("t")
fprime = sp.lambdify(t, sp.diff(sp.log(t), t), "numpy")

critical_points = sp.EmptySet
has_maximum = sp.S.false
has_minimum = np.False_

fig = plt.figure()
ax = fig.add_subplot(111)
# red below the axis, green above
below = np.linspace(0.1, 1, 60)
above = np.linspace(1, 3, 60)
rest = np.linspace(3, 9, 60)
ax.plot(below, np.log(below), "r-")
ax.plot(above, np.log(above), "g-")
ax.scatter(rest, np.log(rest), c="g", s=2)
ax.set_title("sign of log x")
