# blue where f falls, red where it rises
import numpy as np
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 500)
up = fprime(x) >= 0
left, mid, right = x < 0, (x >= 0) & (x <= 4/3), x > 4/3
fig, ax = plt.subplots(2, 1)
for part, colour in ((left, "red"), (mid, "blue"), (right, "red")):
    ax[0].plot(x[part], f(x)[part], color=colour)
ax[1].plot(x[up & (x < 1)], fprime(x)[up & (x < 1)], "r-")
ax[1].plot(x[~up], fprime(x)[~up], "b-")
ax[1].plot(x[up & (x > 1)], fprime(x)[up & (x > 1)], "r-")
ax[1].plot(x, rate_of_change(x, 1e-5), "k:")
plt.show()
