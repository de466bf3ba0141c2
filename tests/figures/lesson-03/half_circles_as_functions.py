import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


x = np.linspace(-2.5, 2.5, 1001)
for c in range(1, 8):
    with np.errstate(invalid="ignore"):
        y = np.sqrt(c - x**2)
    plt.plot(x, y, "b"); plt.plot(x, -y, "b")
