import numpy as np
from matplotlib import pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta=1e-6): return (f(x) - f(x - delta))/delta

curves = {
    "f": f,
    "f prime": fprime,
    "rate": rate_of_change,
}
t = np.linspace(-3, 4, 300)
for i, (name, func) in enumerate(curves.items()):
    plt.figure(i + 1)
    plt.plot(t, func(t), color=f"C{i}", label=name)
    plt.legend(loc="best")
    plt.grid(alpha=0.3)
    plt.savefig(name.replace(" ", "_") + ".png", dpi=60)
    plt.show()
