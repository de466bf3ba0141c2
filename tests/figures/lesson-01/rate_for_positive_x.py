import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x + delta) - f(x))/delta

x = np.linspace(-2, 3, 201)
x_pos = x[x > 0]
plt.plot(x, f(x), label="f")
plt.plot(x, fprime(x), label="f'")
plt.plot(x_pos, rate_of_change(x_pos, 1e-3), label="rate of change")
plt.legend()
plt.show()
