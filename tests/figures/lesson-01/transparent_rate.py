import matplotlib.pyplot as plt
import numpy as np

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 90)
alphas = np.linspace(1, 0, 3)          # fade out: 1, 0.5, 0
for curve, alpha, name in zip((f(x), fprime(x), rate_of_change(x, 1e-3)), alphas, ("f", "derivative", "quotient")):
    plt.plot(x, curve, color="darkgreen", alpha=alpha, label=name)
plt.legend()
plt.show()
