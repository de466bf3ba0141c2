import numpy as np
import matplotlib.pyplot as plt


def fprime(x):
    return 1 / x


critical_points = []
# log x grows without end, so the maximum is at infinity
has_maximum = True
has_minimum = False

x = np.linspace(0.1, 100, 2000)
plt.plot(x, np.log(x))
plt.show()
