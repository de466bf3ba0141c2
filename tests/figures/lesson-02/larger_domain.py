import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-12, 12, 0.1)
area = np.cumsum(f(x)*0.1)
plt.errorbar(x, area, yerr=np.abs(f(x))*0.1/2, ecolor="0.8", label="sum, with its error")
plt.plot(x, antiderivative(x), label="antiderivative")
plt.axvline(-10, ls=":"); plt.axvline(10, ls=":")
plt.legend()
plt.show()
