import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x + delta) - f(x))/delta

x = np.linspace(-3, 4, 400)
plt.plot(x, f(x), label="f")
plt.plot(x, fprime(x), label="f'")
plt.plot(x, rate_of_change(x, 1e-5), ":", label="rate")
plt.axis([-2, 0.5, -20, 25])   # zoom to where it is interesting
plt.legend()
plt.show()
