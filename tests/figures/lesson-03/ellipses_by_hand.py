import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


t = np.linspace(0, 2*np.pi, 200)
for c in [0.5, 1, 1.5, 2, 2.5]:
    plt.plot(c*np.cos(t), .9*c*np.sin(t))
plt.axis("equal")
