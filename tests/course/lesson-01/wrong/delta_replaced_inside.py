import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    delta = 0.00000000000000000001
    return (f(x + delta) - f(x)) / delta

x = np.linspace(-3, 4, 701)
fig, ax = plt.subplots(2)
ax[0].plot(x, f(x))
ax[1].plot(x, fprime(x))
ax[1].plot(x, rate_of_change(x, 0.001))
plt.show()
