import numpy as np
import seaborn as sns
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return 3*x**2 - 4*x + delta*(3*x - 2) + delta**2

x = np.linspace(-2, 3, 101)
sns.lineplot(x=x, y=f(x), label="f")
sns.lineplot(x=x, y=fprime(x), label="fprime")
sns.lineplot(x=x, y=rate_of_change(x, 1e-3), label="rate", linestyle="--")
plt.show()
