import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


r, p = np.meshgrid(np.linspace(0, 3, 30), np.linspace(0, 2*np.pi, 60))
fig, ax = plt.subplots(subplot_kw=dict(projection="polar"))
ax.contourf(p, r, r**2)
