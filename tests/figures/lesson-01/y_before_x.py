import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 200)
plt.plot(f(x), x, label='f')
plt.plot(fprime(x), x, label="f'")
plt.plot(rate_of_change(x, 1e-4), x, '--', label='rate')
plt.xlabel('x'); plt.ylabel('y')
plt.legend(); plt.show()
