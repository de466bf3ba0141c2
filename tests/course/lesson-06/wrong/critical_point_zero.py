import numpy as np
import matplotlib.pyplot as plt


def fprime(x):
    return 1 / x


# 1/x = 0  ->  x = 0
critical_points = [0]
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 6, 200)
plt.plot(x, np.log(x))
plt.show()
