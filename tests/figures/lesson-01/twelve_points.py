import matplotlib.pyplot as plt
import numpy as np

def f(x):
    return x ** 3 - 2 * x ** 2 + 1

def fprime(x):
    return 3 * x ** 2 - 4 * x

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

punkte = np.linspace(-2, 3, 12)
fig = plt.figure()
ax = fig.add_subplot(1, 1, 1)
ax.plot(punkte, f(punkte), "s-")
ax.plot(punkte, fprime(punkte), "o-")
ax.plot(punkte, rate_of_change(punkte, 1e-6), "+--")
ax.set_xticks(range(-2, 4))
plt.show()
