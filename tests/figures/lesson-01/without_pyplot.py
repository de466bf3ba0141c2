import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta


fig = Figure(figsize=(6, 4))
canvas = FigureCanvasAgg(fig)
ax = fig.add_subplot(111)
x = np.linspace(-2, 3, 300)
ax.plot(x, f(x), label="f")
ax.plot(x, fprime(x), label="f'")
ax.plot(x, rate_of_change(x, 1e-4), "--", label="rate")
ax.legend()
canvas.print_png("out.png")
