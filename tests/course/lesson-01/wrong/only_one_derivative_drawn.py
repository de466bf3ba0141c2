import numpy as np
import matplotlib.pyplot as plt

f = np.poly1d([1, -2, 0, 1])
fprime = np.polyder(f)

def rate_of_change(x, delta):
    return (f(x + delta) - f(x - delta)) / (2 * delta)

x = np.linspace(-3, 4, 200)
plt.plot(x, f(x), label="f")
plt.plot(x, fprime(x), label="f'")
plt.legend()
plt.show()
