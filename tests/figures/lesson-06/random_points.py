import numpy as np
import matplotlib.pyplot as plt

fprime = lambda x: 1/x
critical_points, has_maximum, has_minimum = [], False, False

x = np.random.default_rng(3).exponential(3, size=500) + 0.05
plt.scatter(x, np.log(x), c=np.log(x), cmap="viridis", s=8)
plt.colorbar(label="log x")
plt.show()
