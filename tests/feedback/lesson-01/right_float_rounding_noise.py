import numpy as np
import matplotlib.pyplot as plt
roots = np.roots([1, -2, 0, 1])
def f(x):
    return (x - roots[0])*(x - roots[1])*(x - roots[2])
def fprime(x):
    # product rule on the three linear factors
    a, b, c = (x - r for r in roots)
    return a*b + a*c + b*c
def rate_of_change(x, delta):
    step = (x + delta) - x
    return (f(x + step) - f(x))/step
x = np.linspace(-2, 3, 150)
plt.plot(x, f(x), "C0")
plt.plot(x, fprime(x), "C1")
plt.plot(x, rate_of_change(x, 1e-4), "C2--")
