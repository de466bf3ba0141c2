import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    # derivative: power down, constant stays
    return 3*x**2 - 4*x + 1

def rate_of_change(x, delta):
    return (f(x+delta) - f(x)) / delta

x = np.arange(-3, 4, 0.1)
plt.plot(x, f(x), 'b')
plt.plot(x, fprime(x), 'r')
plt.plot(x, rate_of_change(x, 0.001), 'g--')
plt.legend(['f', "f'", 'rate of change'])
plt.show()
