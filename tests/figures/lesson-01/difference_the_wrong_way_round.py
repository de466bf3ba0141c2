import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x) - f(x + delta))/delta

x = np.linspace(-2, 3, 101)
fig, (ax1, ax2) = plt.subplots(1, 2)
ax1.plot(x, f(x), label="f(x)")
ax2.plot(x, fprime(x), label="derivada")
ax2.plot(x, rate_of_change(x, 1e-3), label="taxa")
ax1.legend(); ax2.legend()
plt.show()
