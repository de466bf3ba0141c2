import sympy as sp
import numpy as np
import matplotlib.pyplot as plt

X = sp.Symbol("X")
F = X**3 - 2*X**2 + 1
f = sp.lambdify(X, F)
fprime = sp.lambdify(X, F.diff(X, 2))

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

x = np.linspace(-2, 3, 101)
plt.plot(x, f(x), label="f")
plt.plot(x, fprime(x), label="fprime")
plt.plot(x, rate_of_change(x, 1e-3), "--", label="rate")
plt.legend()
plt.show()
