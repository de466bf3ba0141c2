import numpy as np
import matplotlib.pyplot as plt


class Paraboloid:
    def __call__(self, x, y):
        return np.square(x) + np.square(y)


class Gradient:
    def __call__(self, x, y):
        return [2 * x, 2 * y]


class NumericGradient:
    """Looks for the direction of steepest ascent."""

    def __init__(self, function, step=1e-5, count=30000):
        self.function = function
        self.step = step
        self.angles = 2 * np.pi * np.arange(count) / count

    def rates(self, x, y):
        c, s = np.cos(self.angles), np.sin(self.angles)
        return (self.function(x + self.step * c, y + self.step * s) - self.function(x, y)) / self.step

    def __call__(self, x, y):
        rates = self.rates(x, y)
        i = rates.argmax()
        return [rates[i] * np.cos(self.angles[i]), rates[i] * np.sin(self.angles[i])]


f = Paraboloid()
gradient = Gradient()
gradient_at_1_1 = tuple(gradient(1.0, 1.0))
numeric_gradient = NumericGradient(f)

fig, ax = plt.subplots(subplot_kw={"projection": "3d"})
x = np.linspace(-2, 2, 31)
X, Y = np.meshgrid(x, x)
ax.plot_wireframe(X, Y, f(X, Y), rstride=2, cstride=2)
fig.savefig("wireframe.png", dpi=60)
plt.close(fig)
