import math
import matplotlib.pyplot as plt


def f(x):
    return math.pow(x, 3) - 2 * math.pow(x, 2) + 1


def fprime(x):
    if x == 0:
        return 0.0
    return 3 * math.pow(x, 2) - 4 * x


def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta


delta = 0.0001
x = -2.5
while x <= 3.5:
    plt.plot(x, f(x), "k.")
    plt.plot(x, fprime(x), "bo", markersize=5, markerfacecolor="none")
    plt.plot(x, rate_of_change(x, delta), "r.")
    x = x + 0.05

plt.title("f (black), f' (blue), rate of change (red)")
plt.show()
