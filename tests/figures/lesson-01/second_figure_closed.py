import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 100)

fig1 = plt.figure()
plt.plot(x, f(x), label="f")
plt.plot(x, fprime(x), label="fprime")
plt.legend()
fig1.savefig("functions.png")

fig2 = plt.figure()
plt.plot(x, rate_of_change(x, 0.001), label="rate")
plt.legend()
plt.close(fig2)
fig1.savefig("rate.png")
