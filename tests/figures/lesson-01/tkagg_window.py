import matplotlib
matplotlib.use("TkAgg")
import matplotlib.pyplot as plt
import numpy as np

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

x = np.linspace(-2, 3, 200)
fig, axs = plt.subplots(1, 3, figsize=(12, 3))
for ax, y, title in zip(axs, [f(x), fprime(x), rate_of_change(x, 1e-3)], ["f", "f'", "rate of change"]):
    ax.plot(x, y)
    ax.set_title(title)
try:
    plt.get_current_fig_manager().window.state("zoomed")
except Exception:
    pass
plt.show(block=True)
