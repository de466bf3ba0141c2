import numpy as np
import matplotlib.pyplot as plt

@np.vectorize
def f(x):
    if x == 0:
        return 1.0
    return x**3 * (1 - 2/x + 1/x**3)

@np.vectorize
def fprime(x):
    return sum(k*c*x**(k-1) for k, c in [(3, 1), (2, -2)])

def rate_of_change(x, delta):
    return (f(x + delta) - f(x))/delta

u = np.linspace(-2.01, 3.01, 100)
plt.plot(u, f(u), u, fprime(u), u, rate_of_change(u, 1e-4))
plt.title("all three")
