import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x + delta) - f(x))/delta

h = 0.05
x = np.arange(-2, 3 + h/2, h)
forward = (f(x)[1:] - f(x)[:-1])/h
fig, ax = plt.subplots(1, 2, sharey=True)
ax[0].plot(x, f(x))
ax[1].plot(x, fprime(x), "k", x[:-1], forward, "r.")
plt.show()
