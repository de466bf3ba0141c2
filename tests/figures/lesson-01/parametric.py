import numpy as np
import matplotlib.pyplot as plt

f = lambda x: x**3 - 2*x**2 + 1
fprime = lambda x: 3*x**2 - 4*x
rate_of_change = lambda x, d: (f(x + d) - f(x)) / d

theta = np.linspace(0, np.pi, 181)
x = 0.5 + 2.5*np.cos(theta)     # Chebyshev-like points, dense at both ends
plt.plot(x, f(x), "g")
plt.plot(x, fprime(x), "b")
plt.plot(x, rate_of_change(x, 1e-6), "r", dashes=(4, 4))
plt.show()
