import numpy as np, matplotlib.pyplot as plt
rng = np.random.default_rng(7)

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x + delta) - f(x)) / delta

# random positions, so no need for a grid
a = rng.uniform(-2, 3, 400)
b = rng.uniform(-2, 3, 400)
c = rng.uniform(-2, 3, 400)
plt.scatter(a, f(a), s=4, c="k")
plt.scatter(b, fprime(b), s=6, marker="^")
plt.scatter(c, rate_of_change(c, 1e-5), s=6, marker="v")
plt.legend(["f", "rule", "rate"])
plt.show()
