import numpy as np
import matplotlib.pyplot as plt

x = np.linspace(-3, 4, 300)

def f(x):
    return x**3 - 2*x**2 + 1

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

fprime = 3*x**2 - 4*x

plt.plot(x, f(x))
plt.plot(x, fprime)
plt.plot(x, rate_of_change(x, 1e-5), ":")
plt.show()
