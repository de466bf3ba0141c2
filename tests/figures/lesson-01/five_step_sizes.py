from matplotlib import pyplot as plt, cm
import numpy as np

def f(x):
    return x**3-2*x**2+1

def fprime(x):
    return 3*x**2-4*x

def rate_of_change(x, delta):
    return (f(x+delta)-f(x))/delta

x = np.linspace(-2, 3, 200)
plt.plot(x, f(x), color="black", label="f")
deltas = [1, 0.5, 0.1, 0.01, 0.001]
for i, d in enumerate(deltas):
    plt.plot(x, rate_of_change(x, d), color=cm.viridis(i/5), lw=1, label=f"delta = {d}")
plt.plot(x, fprime(x), "r:", lw=2, label="fprime")
plt.title("The smaller delta, the closer to f'")
plt.xlabel("x"); plt.ylabel("y")
plt.legend(fontsize=7)
plt.show()
