import matplotlib.pyplot as plt
import numpy as np


def fprime(x):
    return 1 / x


critical_points = set()
has_maximum = False
has_minimum = False

t = np.linspace(-2, 2, 100)
plt.axes().set_aspect("equal")
plt.plot(t, np.exp(t), label="exp")
plt.plot(np.exp(t), t, label="log")
plt.plot(t, t, "k:", label="y = x")
plt.xlim(-3, 8)
plt.ylim(-3, 8)
plt.xlabel("x")
plt.ylabel("y")
plt.legend()
plt.show()
