import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
fig, axs = plt.subplots(1, 2)
for width, ax, y, name in zip(range(2), axs, (area, antiderivative(x)), ("area", "antiderivative")):
    ax.plot(x, y, linewidth=width, label=name)
fig.savefig("a.png")
