import matplotlib.pyplot as plt
import numpy as np
x = np.linspace(-100, 100, 1000)
a = b = 2/3; c = -1
w = np.array([a, b, c]); objective = a**2+b**2
support_vectors = [[0, 0], [1, 2], [2, 1]]
same_as_three_points = True; reason = "inactive-constraints"
plt.plot([-1, -3, 0], [-1, -1, 0], "o")
plt.plot([1, 2, 3], [2, 1, 3], "o")
plt.plot(x, (-a*x-c)/b)
plt.axhline(0, color="k", lw=.5); plt.axvline(0, color="k", lw=.5)
plt.xlim(-4, 4); plt.ylim(-2, 4)
plt.show()
