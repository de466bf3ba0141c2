import matplotlib.pyplot as plt
import numpy as np


def fprime(x):
    return 1 / x


critical_points = []
has_maximum = False
has_minimum = False

x = np.linspace(0.1, 8, 400)
fig, ax = plt.subplots()
ax.plot(x, np.log(x), color="tab:blue", label=r"$\log x$")
ax.plot(x, fprime(x), color="tab:orange", label=r"$1/x$")
ax.axvline(0, color="k", ls="--", label="asymptote")
ax.axhline(0, color="k", lw=0.7)
ax.axline((1, 0), slope=1, color="green", ls=":", label="tangent at 1")
ax.annotate("zero of log, not of its derivative", xy=(1, 0), xytext=(2, -2), arrowprops=dict(facecolor="black", shrink=.05))
ax.set_ylim(-3, 6)
ax.set_xlabel("x"); ax.set_ylabel("y"); ax.set_title("log x and its derivative")
ax.legend()
plt.show()
