import io

import numpy as np
from scipy.integrate import cumulative_trapezoid, quad
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure


def f(x):
    return 3*x**2 - 4*x


def antiderivative(x):
    # constant chosen so that it starts at 0 in -10
    return x**3 - 2*x**2 + 1200


x = np.linspace(-10, 10, 201)
area = cumulative_trapezoid(f(x), x)      # one value fewer than x
print("quad:", quad(f, -10, 10)[0], "sum:", area[-1])

fig = Figure()
canvas = FigureCanvasAgg(fig)
ax = fig.add_subplot(111)
ax.plot(x, antiderivative(x), "b-", linewidth=4, alpha=0.3)
ax.plot(x[1:], area, "r-", linewidth=1)
with io.BytesIO() as out:
    fig.savefig(out)
