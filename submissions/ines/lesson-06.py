import matplotlib.pyplot as plt
import numpy as np


def fprime(x):
    return np.reciprocal(np.asarray(x, dtype=float))


critical_points = np.array([])
has_maximum = 0
has_minimum = 0

x = np.linspace(0.5, 5, 30)
fig, ax = plt.subplots()
ax.scatter(x, np.log(x))
ax.set(xlabel="x", ylabel="log x")
plt.show()
