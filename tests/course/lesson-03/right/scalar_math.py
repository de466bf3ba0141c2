import math
import matplotlib.pyplot as plt


def f(x, y):
    return math.pow(x, 2) + math.pow(y, 2)


def gradient(x, y):
    return [2 * float(x), 2 * float(y)]


gradient_at_1_1 = [2, 2]


def numeric_gradient(x, y):
    h = 0.0001
    steps = 20000
    best = None
    for i in range(steps):
        t = 2 * math.pi * i / steps
        rate = (f(x + h * math.cos(t), y + h * math.sin(t)) - f(x, y)) / h
        if best is None or rate > best[0]:
            best = (rate, t)
    rate, t = best
    return (rate * math.cos(t), rate * math.sin(t))


print("gradient at (1, 1):", gradient_at_1_1)
print("by trying directions:", numeric_gradient(1, 1))

xs = [-2.5 + 0.1 * i for i in range(51)]
ys = [-2.5 + 0.1 * i for i in range(51)]
zs = [[f(x, y) for x in xs] for y in ys]
plt.contour(xs, ys, zs, 15)
plt.axis("equal")
plt.show()
