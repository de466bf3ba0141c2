import math
import matplotlib.pyplot as plt


def f(x):
    return math.log(x)


def fprime(x):
    if x <= 0:
        raise ValueError("log x is only defined for x > 0")
    return 1 / x


critical_points = []
n = 1
while n <= 1000:
    if fprime(n / 100) == 0:
        critical_points.append(n / 100)
    n += 1

has_maximum = False
has_minimum = False

# the curve, one point after the other
k = 1
while k <= 90:
    xk = k * 0.08
    plt.scatter(xk, f(xk), color="navy", s=6)
    k += 1
plt.grid(True)
plt.show()
