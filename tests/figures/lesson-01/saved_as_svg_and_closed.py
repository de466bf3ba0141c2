import os
import matplotlib
matplotlib.use("svg")
import matplotlib.pyplot as plt
import numpy as np


def f(x): return x ** 3 - 2 * x ** 2 + 1
def fprime(x): return x * (3 * x - 4)
def rate_of_change(x, delta): return (f(x + delta) - f(x - delta)) / (2 * delta)


def draw(name, curves):
    plt.figure()
    for label, y in curves.items():
        plt.plot(X, y, label=label)
    plt.xlabel("x")
    plt.ylabel(name)
    plt.legend()
    plt.savefig(name + ".svg", bbox_inches="tight")
    plt.close("all")


X = np.arange(-2, 3.05, 0.05)
draw("function", {"f": f(X)})
draw("derivative", {"rule": fprime(X), "rate": rate_of_change(X, 0.01)})
print(os.listdir("."))
