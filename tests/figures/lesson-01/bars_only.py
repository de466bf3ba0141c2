import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 26)
fig, axs = plt.subplots(3)
axs[0].bar(x, f(x), width=0.15)
axs[1].bar(x, fprime(x), width=0.15)
axs[2].bar(x, rate_of_change(x, 1e-3), width=0.15)
plt.show()
