import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


fig, ax = plt.subplots()
for i in range(-4, 5):
    for j in range(-4, 5):
        a, b = i/2, j/2
        ax.annotate("", xy=(a + 0.1*2*a, b + 0.1*2*b), xytext=(a, b), arrowprops=dict(arrowstyle="->"))
ax.set_xlim(-3, 3); ax.set_ylim(-3, 3)
