import numpy as np
import matplotlib.pyplot as plt


def fprime(x):
    return 1 / x


critical_points = []
has_maximum = False
has_minimum = False

# log1p so that x = 0 gives no warning
x = np.linspace(0, 6, 200)
plt.plot(x, np.log1p(x))
plt.show()
