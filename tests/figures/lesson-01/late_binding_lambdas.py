import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta=1e-3): return (f(x + delta) - f(x))/delta

todo = []
for g in [f, fprime, rate_of_change]:
    todo.append(lambda t: g(t))

x = np.linspace(-2, 3, 101)
fig, axs = plt.subplots(3, 1)
for ax, func, name in zip(axs, todo, ["f", "fprime", "rate"]):
    ax.plot(x, func(x), label=name)
    ax.legend()
plt.show()
