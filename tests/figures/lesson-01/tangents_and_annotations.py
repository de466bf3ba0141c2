import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


def rate_of_change(x, delta):
    return (f(x + delta / 2) - f(x - delta / 2)) / delta


x = np.linspace(-2.5, 3.5, 241)
fig, (ax1, ax2) = plt.subplots(2, 1, sharex=True, figsize=(7, 8))

ax1.plot(x, f(x), "k", lw=2)
for x0 in (-1.0, 0.0, 4 / 3, 2.5):
    tangent = f(x0) + fprime(x0) * (x - x0)
    near = abs(x - x0) < 0.6
    ax1.plot(x[near], tangent[near], "r--", lw=1)
    ax1.plot([x0], [f(x0)], "ro")
    ax1.annotate(f"slope {fprime(x0):.2f}", (x0, f(x0)), xytext=(x0 + 0.1, f(x0) + 2), arrowprops={"arrowstyle": "->"})
ax1.vlines([0, 4 / 3], -20, 20, colors="0.7", linestyles="dotted")
ax1.set_ylabel("f(x)")

ax2.plot(x, fprime(x), color="tab:blue", label="f' by rules")
ax2.plot(x, rate_of_change(x, 1e-4), color="tab:orange", ls=(0, (5, 5)), label="rate of change")
ax2.axhline(0, color="0.5")
ax2.text(-1.5, -1, "same curve!", fontsize=14)
ax2.set_xlabel("x")
ax2.legend()
plt.tight_layout()
plt.show()
