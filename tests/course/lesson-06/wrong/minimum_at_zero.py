import numpy as np
import matplotlib.pyplot as plt


class Inverse:
    def __call__(self, x):
        return 1 / x


fprime = Inverse()
critical_points = set()
has_maximum = 0
has_minimum = 1  # at x = 0

x = np.linspace(0.01, 6, 300)
for a, b in ((0, 150), (149, 300)):
    plt.plot(x[a:b], np.log(x[a:b]), "b")
plt.show()
