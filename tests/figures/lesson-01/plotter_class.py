"""Lesson 1, solved with classes (I come from Java)."""
import matplotlib.pyplot as plt
import numpy as np


class Polynomial:
    def __init__(self, *coefficients):
        self.coefficients = coefficients

    def __call__(self, x):
        result = 0 * x
        for c in self.coefficients:
            result = result * x + c
        return result

    def derivative(self):
        n = len(self.coefficients) - 1
        return Polynomial(*[c * (n - i) for i, c in enumerate(self.coefficients[:-1])])


class CurvePlotter:
    def __init__(self, low, high, steps):
        self.x = np.linspace(low, high, steps)
        self.figure, self.axes = plt.subplots(nrows=1, ncols=2, figsize=(11, 4))

    def draw(self, position, function, **style):
        self.axes[position].plot(self.x, function(self.x), **style)
        return self

    def finish(self):
        for ax in self.axes:
            ax.grid()
            ax.legend()
        self.figure.suptitle("Differential calculus")
        self.figure.savefig("lesson1.png")


f = Polynomial(1, -2, 0, 1)
fprime = f.derivative()


def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta


if __name__ == "__main__":
    plotter = CurvePlotter(-2, 3, 400)
    plotter.draw(0, f, label="f", color="navy")
    plotter.draw(1, fprime, label="f'", color="crimson", linewidth=4, alpha=0.4)
    plotter.draw(1, lambda x: rate_of_change(x, 1e-3), label="quotient", color="black", linestyle=":")
    plotter.finish()
