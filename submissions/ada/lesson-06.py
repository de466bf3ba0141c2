"""Lesson 6: does log x have a highest or lowest point?"""

import matplotlib.pyplot as plt
import numpy as np


def fprime(x):
    return 1 / x


# 1/x = 0 has no solution: the curve is never flat.
critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.05, 6, 400)
plt.plot(x, np.log(x), label="log x")
plt.plot(x[x > 0.3], fprime(x[x > 0.3]), ":", label="1/x")
plt.axhline(0, color="grey", linewidth=0.5)
plt.xlabel("x")
plt.legend()
plt.show()
