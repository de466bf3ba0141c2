import math
import matplotlib.pyplot as plt


def fprime(x):
    return 1 / x


critical_points = ()
has_maximum = has_minimum = False

xs = [0.05 * k for k in range(1, 200)]
plt.figure()
plt.plot(xs, [math.log(x) for x in xs], marker=".", ls="none")
plt.xscale("symlog")
plt.title("log x")
plt.xlabel("x (symlog)")
plt.ylabel("log x")
plt.savefig("log")
