import numpy as np

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

x = np.linspace(-3, 4, 300)
plt.plot(x, f(x))
plt.plot(x, fprime(x))

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

plt.plot(x, rate_of_change(x, 1e-3))
plt.show()
