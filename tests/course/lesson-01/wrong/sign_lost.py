import numpy as np
import matplotlib.pyplot as plt

f = lambda x: x**3 - 2*x**2 + 1
fprime = lambda x: 3*x**2 + 4*x
rate_of_change = lambda x, delta: (f(x + delta) - f(x))/delta

xs = np.arange(-4, 4, 0.05)
plt.subplot(2, 1, 1)
plt.plot(xs, f(xs))
plt.subplot(2, 1, 2)
plt.plot(xs, fprime(xs))
plt.plot(xs, rate_of_change(xs, 1e-5))
plt.savefig("plot.png")
