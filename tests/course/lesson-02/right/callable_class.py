import numpy as np
import matplotlib.pyplot as plt


class Polynomial:
    def __init__(self, coefficients):
        self.c = [float(c) for c in coefficients]   # highest power last

    def __call__(self, x):
        return sum(c * x**k for k, c in enumerate(self.c))

    def integrate(self, constant=0.0):
        return Polynomial([constant] + [c / (k + 1) for k, c in enumerate(self.c)])


class RunningSum:
    def __init__(self, function, start, stop, step):
        self.grid = np.arange(start, stop, step)
        self.values = np.zeros_like(self.grid)
        # what lies to the left of every grid point
        self.values[1:] = np.cumsum(function(self.grid))[:-1] * step


f = Polynomial([0, -4, 3])
antiderivative = f.integrate()
running = RunningSum(f, -10, 10, 0.05)
x = running.grid
area = running.values


def main():
    fig = plt.figure()
    ax = fig.add_axes((0.15, 0.1, 0.8, 0.8))
    ax.plot(x, area, lw=3)
    ax.plot(x, antiderivative(x), "k")
    plt.show()


main()
