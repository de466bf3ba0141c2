import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


t = np.linspace(0, 2*np.pi, 200)
for c in [0.5, 1, 2, 3, 4, 6, 8]:
    plt.plot(np.sqrt(c)*np.cos(t), np.sqrt(c)*np.sin(t), label=f"f = {c}")
plt.legend(); plt.axis("equal")
