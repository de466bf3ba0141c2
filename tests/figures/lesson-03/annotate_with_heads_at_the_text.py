import numpy as np
import matplotlib.pyplot as plt


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return 2*x, 2*y


X, Y = np.meshgrid(np.linspace(-2, 2, 9), np.linspace(-2, 2, 9))
for a, b in zip(X.flat, Y.flat):
    if a or b:
        plt.annotate("", (a, b), (1.2*a, 1.2*b), arrowprops=dict(arrowstyle="<-"))
plt.axis([-2.6, 2.6, -2.6, 2.6])
