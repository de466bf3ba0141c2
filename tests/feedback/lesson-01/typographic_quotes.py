import numpy as np
import matplotlib.pyplot as plt
f = lambda x: x**3 - 2*x**2 + 1
fprime = lambda x: 3*x**2 - 4*x
rate_of_change = lambda x, delta: (f(x + delta) - f(x))/delta
x = np.linspace(-2, 3, 200)
plt.plot(x, f(x), label=“f”)
plt.plot(x, fprime(x), label=“f'”)
plt.plot(x, rate_of_change(x, 1e-4), ‘--’, label=“rate of change”)
plt.legend()
plt.xlabel(“x”)
plt.show()
