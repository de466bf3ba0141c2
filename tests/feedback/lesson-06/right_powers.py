import numpy as np, matplotlib.pyplot as plt
fprime = lambda x: np.asarray(x, float)**-1
critical_points = np.array([])
has_maximum, has_minimum = np.False_, np.False_
s = np.arange(0.25, 5.3, 0.05)
plt.scatter(s, np.log(s), s=3)
plt.savefig("log.png")
