import math
import matplotlib.pyplot as plt

def f(x):
    return math.pow(x, 3) - 2 * math.pow(x, 2) + 1

def fprime(x):
    return 3 * math.pow(x, 2) - 4 * x

def rate_of_change(x, delta):
    return (f(x + delta) - f(x - delta)) / (2 * delta)

xs = [-2 + 0.05 * i for i in range(101)]
plt.plot(xs, [f(x) for x in xs])
plt.plot(xs, [fprime(x) for x in xs])
plt.plot(xs, [rate_of_change(x, 1e-4) for x in xs], "--")
plt.show()
