import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

x = np.linspace(-2, 3)
plt.plot(x, f(x))
plt.title('opdracht 1: functie')
plt.show()

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    verschil = f(x+delta) - f(x)
    return verschil/delta

# opdracht 2: afgeleide (venster blijft open)
plt.plot(x, fprime(x), 'r', lw=3)
plt.plot(x, rate_of_change(x, .0001), 'y--')
