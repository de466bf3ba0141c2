import math
import matplotlib.pyplot as plt

def fprime(x):
    return 1 / x

critical_points = []
has_maximum = False
has_minimum = False

xs, ys = [], []
x = 0.25
while x <= 6:
    xs += [x]
    ys += [math.log(x)]
    x += 0.25
plt.plot(xs, ys, marker="o", linestyle="--", color="#884400")
plt.xticks(range(7))
plt.grid(which="both")
plt.show()
