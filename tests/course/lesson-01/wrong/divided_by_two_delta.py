import numpy as np
import matplotlib.pyplot as plt


class Cubic:
    def __call__(self, x):
        return x**3 - 2*x**2 + 1

    def prime(self, x):
        return 3*x**2 - 4*x

    def quotient(self, x, delta):
        return (self(x + delta) - self(x)) / (2*delta)


f = Cubic()
fprime = f.prime
rate_of_change = f.quotient

x = np.linspace(-3, 3.5, 651)
for g in (f, fprime, lambda x: rate_of_change(x, 1e-4)):
    plt.plot(x, g(x))
plt.show()
