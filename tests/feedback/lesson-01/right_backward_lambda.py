import numpy as np
import matplotlib.pyplot as plt
f = lambda x: (x - 1)*(x**2 - x - 1)
fprime = lambda x: x*(3*x - 4)
rate_of_change = lambda x, delta: (f(x) - f(x - delta))/delta
g = np.linspace(-2.5, 3.5, 120)
plt.plot(g, f(g)); plt.plot(g, fprime(g)); plt.plot(g, rate_of_change(g, .002), '.')
plt.savefig("plot.png")
