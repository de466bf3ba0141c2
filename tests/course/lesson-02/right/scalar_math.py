import math
import matplotlib.pyplot as plt


def f(x):
    return 3 * math.pow(x, 2) - 4 * x


def antiderivative(x):
    return math.pow(x, 3) - 2 * math.pow(x, 2) + 7


n = 400
step = 20 / n
x = [-10 + k * step for k in range(n + 1)]

# trapezoids
area = [0]
for k in range(n):
    area.append(area[k] + (f(x[k]) + f(x[k + 1])) / 2 * step)

for k in range(0, n + 1, 2):
    plt.plot(x[k], antiderivative(x[k]), "b.")
    plt.plot(x[k], area[k], "r.")
plt.show()
