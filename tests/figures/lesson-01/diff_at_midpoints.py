import numpy as np
import matplotlib.pyplot as plt

f = lambda x: x**3 - 2*x**2 + 1
fprime = lambda x: 3*x**2 - 4*x
rate_of_change = lambda x, delta: (f(x + delta) - f(x))/delta

x = np.linspace(-2, 3, 201)
slope = np.diff(f(x)) / np.diff(x)
middle = (x[1:] + x[:-1]) / 2
plt.plot(x, f(x), x, fprime(x), middle, slope, '.')
plt.legend(['$f$', "$f'$", '$\\Delta f/\\Delta x$'])
plt.ylim(-16, 21)
plt.show()
