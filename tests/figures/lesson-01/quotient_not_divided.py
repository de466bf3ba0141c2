import numpy as np
import matplotlib.pyplot as plt

delta = 1e-3
x = np.linspace(-2, 3, 501)

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return f(x + delta) - f(x)

fig, ax = plt.subplots(3, 1, sharex=True)
ax[0].plot(x, f(x), label='f')
ax[1].plot(x, fprime(x), label='regels')
ax[2].plot(x, rate_of_change(x, delta), label='verschil')
for a in ax:
    a.legend()
plt.show()
