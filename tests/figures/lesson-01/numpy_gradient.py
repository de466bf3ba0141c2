import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x+delta)-f(x-delta))/(2*delta)

x = np.linspace(-2, 3, 61)
numeric = np.gradient(f(x), x)      # central inside, one-sided at both ends

plt.subplot(211)
plt.plot(x, f(x))
plt.ylabel("f")
plt.subplot(212)
plt.plot(x, fprime(x), linewidth=5, alpha=.3)
plt.plot(x, numeric, color="k", linewidth=1)
plt.ylabel("slope")
plt.show()
