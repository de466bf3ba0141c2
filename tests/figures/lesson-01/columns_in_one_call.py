import matplotlib.pylab as plt
import numpy as np

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 75)
table = np.column_stack([f(x), fprime(x), rate_of_change(x, 1e-4)])
plt.plot(x, table, label=["f", "rule", "rate"])
plt.legend(title="lesson 1", ncol=3)
plt.show()
