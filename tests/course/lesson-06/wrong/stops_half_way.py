import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import brentq


def fprime(x):
    return 1 / x


critical_points = [brentq(fprime, 0.001, 1000)]
has_maximum = len(critical_points) > 0
has_minimum = len(critical_points) > 0

x = np.linspace(0.1, 6, 200)
plt.plot(x, np.log(x))
plt.show()
