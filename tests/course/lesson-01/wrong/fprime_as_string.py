import numpy as np
import matplotlib.pyplot as plt

f = lambda x: x**3 - 2*x**2 + 1
fprime = "3*x**2 - 4*x"
rate_of_change = lambda x, delta: (f(x + delta) - f(x))/delta

print("The derivative is", fprime)
x = np.linspace(-2, 3, 101)
plt.plot(x, f(x))
plt.plot(x, eval(fprime))
plt.plot(x, rate_of_change(x, 1e-4))
plt.show()
