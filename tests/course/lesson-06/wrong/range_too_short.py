import numpy as np
import matplotlib.pyplot as plt


def fprime(x):
    return 1 / x


critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(1, 3, 100)
fig, ax = plt.subplots()
ax.plot(x, np.log(x))
ax.set_xlim(0, 6)
plt.show()
