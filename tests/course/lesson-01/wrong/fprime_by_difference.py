import numpy as np
import matplotlib.pyplot as plt

delta = 0.001

def f(x):
    return x**3 - 2*x**2 + 1

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

def fprime(x):
    return rate_of_change(x, delta)

x = np.linspace(-3, 4, 300)
plt.plot(x, f(x), label="x³ − 2x² + 1")
plt.plot(x, 3*x**2 - 4*x, label="3x² − 4x")
plt.plot(x, rate_of_change(x, delta), label="difference quotient")
plt.legend()
plt.show()
