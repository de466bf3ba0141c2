import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

x = np.linspace(-3, 4, 300)
plt.plot(x, f(x))
plt.plot(x, fprime(x))
plt.plot(x, (f(x + 0.0001) - f(x))/0.0001, "--")
plt.show()
