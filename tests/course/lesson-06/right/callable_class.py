import numpy as np
from matplotlib import pyplot as plt


class Logarithm:
    def __call__(self, x):
        return np.log(x)

    def derivative(self):
        return Reciprocal()


class Reciprocal:
    """x -> factor / x"""

    def __init__(self, factor=1.0):
        self.factor = factor

    def __call__(self, x):
        return self.factor / x

    def zeros(self):
        # factor / x = 0 has no solution unless the factor is zero
        return set()


f = Logarithm()
fprime = f.derivative()
critical_points = fprime.zeros()
has_maximum = 0
has_minimum = 0

fig, (top, bottom) = plt.subplots(2, 1, sharex=True)
grid = np.arange(0.02, 6, 0.02)
top.plot(grid, f(grid), color="tab:blue")
top.set_ylabel("log x")
bottom.plot(grid, fprime(grid), color="tab:orange")
bottom.set_ylabel("1/x")
bottom.set_ylim(0, 10)
plt.show()
