import matplotlib.pyplot as plt
from matplotlib.collections import LineCollection
from functools import lru_cache


@lru_cache(maxsize=None)
def f(x):
    return x**3 - 2*x**2 + 1


def fprime(x):
    return 3*x**2 - 4*x


def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta


def pieces(function, xs):
    ys = [function(x) for x in xs]
    return [[(xs[i], ys[i]), (xs[i + 1], ys[i + 1])] for i in range(len(xs) - 1)]


xs = [-2 + i / 8 for i in range(41)]
xs_negative = [x for x in xs if x <= 0]
xs_positive = [x for x in xs if x >= 0]

fig = plt.figure()
ax = fig.add_subplot(1, 2, 1)
ax.plot(xs_negative, [f(x) for x in xs_negative], "b-")
ax.plot(xs_positive, [f(x) for x in xs_positive], "b-")

ax = fig.add_subplot(1, 2, 2)
ax.add_collection(LineCollection(pieces(fprime, xs), colors="orange", linewidths=3))
ax.add_collection(LineCollection(pieces(lambda x: rate_of_change(x, 1e-3), xs), colors="black"))
ax.set_xlim(-2.2, 3.2)
ax.set_ylim(-3, 22)
