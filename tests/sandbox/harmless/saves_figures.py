"""Figures saved in every format, shown, and saved again; the backend asked for does not exist."""

import io

import matplotlib

matplotlib.use("TkAgg")
import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


x = np.linspace(-2, 3, 50)
plt.style.use("ggplot")
plt.plot(x, f(x), label=r"$x^3 - 2x^2 + 1$")
plt.title("Größe — 函数")
plt.legend()
for ending in ("png", "pdf", "svg"):
    plt.savefig(f"figure.{ending}")
plt.savefig(io.BytesIO(), dpi=200)
plt.show()
figure = plt.figure()
axes = figure.add_subplot(projection="3d")
axes.plot_surface(*np.meshgrid(x, x), np.outer(x, x))
figure.savefig("surface.png")
plt.close("all")
