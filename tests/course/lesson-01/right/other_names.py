import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def f_prime(x):
    return 3*x**2 - 4*x

def rateOfChange(x, delta):
    return (f(x + delta) - f(x)) / delta

x = np.arange(-3, 4, 0.01)
plt.plot(x, f(x))
plt.plot(x, f_prime(x))
plt.plot(x, rateOfChange(x, 0.001))
plt.legend(["f", "f'", "difference quotient"])
plt.show()
