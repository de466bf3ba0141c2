import numpy as np
import matplotlib.pyplot as plt
def f(x):
    return x**3 - 2*x**2 + 1
def fprime(x):
    return 3*x**2 - 4*x
def rate_of_change(x, delta):
    return (f(x + delta) - f(x))/delta
xs = np.arange(-2, 3.01, 0.05)
for g in (f, fprime, lambda s: rate_of_change(s, 1e-3)):
    plt.plot(xs, g(xs))
plt.show
