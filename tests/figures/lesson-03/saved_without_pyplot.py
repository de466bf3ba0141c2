from pathlib import Path

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure


class Bowl:
    def value(self, x, y):
        return x**2 + y**2

    def slope(self, x, y):
        return 2*x, 2*y

    def draw(self, target, half_width=2.0, count=33):
        ticks = np.linspace(-half_width, half_width, count)
        x, y = np.meshgrid(ticks, ticks)
        figure = Figure(figsize=(5, 4), dpi=80)
        canvas = FigureCanvasAgg(figure)
        axes = figure.add_subplot(projection="3d")
        axes.plot_surface(x, y, self.value(x, y), cmap="cividis")
        axes.set_title("bowl")
        canvas.print_png(str(target))


bowl = Bowl()
f, gradient = bowl.value, bowl.slope
gradient_at_1_1 = gradient(1, 1)


def numeric_gradient(x, y, h=1e-6):
    return (f(x + h, y) - f(x, y))/h, (f(x, y + h) - f(x, y))/h


bowl.draw(Path("bowl.png"))
