import math
import matplotlib.pyplot as plt


def f(x):
    return math.log10(x)


def fprime(x):
    return 1 / (x * math.log(10))


critical_points = []
has_maximum = False
has_minimum = False

xs = [k / 25 for k in range(1, 200)]
plt.plot(xs, [f(v) for v in xs])
plt.show()
