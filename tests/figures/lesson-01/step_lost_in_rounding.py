import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x + delta) - f(x))/delta

x = np.linspace(-2, 3, 201)
fig, axes = plt.subplots(2, 2)
axes[0, 0].plot(x, f(x), label="f")
axes[0, 1].plot(x, fprime(x), label="rules")
axes[1, 0].plot(x, rate_of_change(x, 1e-15), label="rate")
axes[1, 1].axis("off")
for ax in axes.flat[:3]:
    ax.legend()
fig.savefig("four.png")
