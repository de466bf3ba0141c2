import numpy as np
from matplotlib import pyplot as plt


class Polynomial:
    """a[0] + a[1] x + a[2] x^2 + ..."""

    def __init__(self, *coefficients):
        self.coefficients = coefficients

    def __call__(self, value):
        result = 0
        for c in reversed(self.coefficients):
            result = result * value + c
        return result

    def derivative(self):
        return Polynomial(*[k * c for k, c in enumerate(self.coefficients)][1:])


class RateOfChange:
    def __init__(self, function):
        self.function = function

    def __call__(self, where, step):
        return (self.function(where + step) - self.function(where)) / step


f = Polynomial(1, 0, -2, 1)
fprime = f.derivative()
rate_of_change = RateOfChange(f)

if __name__ == "__main__":
    grid = np.linspace(-2, 3, 251)
    fig, axes = plt.subplots(3, 1, sharex=True)
    axes[0].plot(grid, f(grid))
    axes[1].plot(grid, fprime(grid))
    axes[2].plot(grid, rate_of_change(grid, 1e-5))
    for ax, name in zip(axes, ["f", "f'", "rate of change"]):
        ax.set_ylabel(name)
    plt.show()
