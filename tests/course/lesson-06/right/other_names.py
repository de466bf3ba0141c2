import numpy as np
import matplotlib.pyplot as plt


def f(x):
    return np.log(x)


def f_prime(x):
    return 1.0 / x


# no x with 1/x = 0
crit_points = []

has_maximum = False
has_minimum = False

x = np.linspace(0.2, 6, 200)
plt.plot(x, f(x), x, f_prime(x))
plt.legend(["f", "f'"])
plt.show()
