import numpy as np
import matplotlib.pyplot as plt

class Polynomial:
    def __init__(self, *coefficients):
        self.coefficients = coefficients   # highest first

    def __call__(self, x):
        total = 0 * x
        for c in self.coefficients:
            total = total * x + c
        return total

    def diff(self):
        n = len(self.coefficients) - 1
        return Polynomial(*[c * (n - k) for k, c in enumerate(self.coefficients[:-1])])

f = Polynomial(1, -2, 0, 1)
fprime = f.diff()

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

x = np.arange(-2, 3.1, 0.1)
plt.plot(x, f(x), "k-", x, fprime(x), "b-", x, rate_of_change(x, 1e-3), "r.")
