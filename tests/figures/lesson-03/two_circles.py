import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


t = np.linspace(0, 2*np.pi, 100)
plt.plot(np.cos(t), np.sin(t)); plt.plot(2*np.cos(t), 2*np.sin(t))
