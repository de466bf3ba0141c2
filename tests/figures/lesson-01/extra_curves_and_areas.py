import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def fsecond(x): return 6*x - 4
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 200)
fig, ax = plt.subplots()
ax.fill_between(x, 0, fprime(x), where=fprime(x) < 0, alpha=.2, color="r", label="falling")
ax.axvspan(0, 4/3, color="0.9", zorder=0)
ax.plot(x, f(x), label="f")
ax.plot(x, fprime(x), label="f'")
ax.plot(x, fsecond(x), label="f''")
for d, style in ((1.0, ":"), (0.5, "-."), (1e-4, "--")):
    ax.plot(x, rate_of_change(x, d), "k", ls=style, lw=1, label=f"rate, delta={d}")
ax.legend(fontsize="small")
plt.show()
