import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 200)
plt.plot(x, f(x), label='f(x)')
plt.plot(x, fprime(x), label="f'(x)")
plt.plot(x, rate_of_change(x, .001), '--', label='rate')
plt.ylim(-2, 2)
plt.legend()
plt.show()
