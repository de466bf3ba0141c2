import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 200)
# white dashes over the curve look nice ... but on another axes there is nothing below them
fig, (a, b, c) = plt.subplots(1, 3)
a.plot(x, f(x), "k", label="f")
b.plot(x, fprime(x), "k", lw=4, label="rule")
c.plot(x, rate_of_change(x, 1e-4), "w--", lw=1, label="rate of change")
plt.show()
