import matplotlib.pyplot as plt
import numpy as np


class Polynomial:
    """Coefficients from the highest power down."""

    def __init__(self, *coefficients):
        self.coefficients = coefficients

    def __call__(self, x):
        value = 0 * x
        for c in self.coefficients:
            value = value * x + c
        return value

    def derivative(self):
        degree = len(self.coefficients) - 1
        return Polynomial(*[c * (degree - i) for i, c in enumerate(self.coefficients[:-1])])


f = Polynomial(1, -2, 0, 1)
fprime = f.derivative()


def rate_of_change(x, delta=1e-5, *, g=f):
    return (g(x) - g(x - delta)) / delta


if __name__ == "__main__":
    x = np.linspace(-3, 4)
    for curve in (f, fprime, rate_of_change):
        plt.plot(x, curve(x))
    plt.show()
