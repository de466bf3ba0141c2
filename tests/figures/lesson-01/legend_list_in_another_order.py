import matplotlib.pyplot as plt
import numpy as np

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x + delta) - f(x))/delta

x = np.linspace(-2, 3, 500)
plt.plot(x, f(x))
plt.plot(x, fprime(x))
plt.plot(x, rate_of_change(x, 0.001), '--')
plt.xlabel('x')
plt.ylabel('y')
plt.legend(["f'(x)", "f(x)", "rate of change"])
plt.show()
