import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 301)
xs = np.linspace(-2, 3, 51)
fig, axes = plt.subplots(3, 1, figsize=(6, 9))
axes[0].step(x, f(x), where="mid")
axes[0].set_title("f as steps")
axes[1].stem(xs, rate_of_change(xs, 1e-3))
axes[1].set_title("rate of change")
axes[2].errorbar(xs, fprime(xs), yerr=0.5, fmt="o-", capsize=2)
axes[2].set_title("derivative, with made-up errors")
fig.tight_layout()
plt.show()
