import matplotlib.pyplot as plt
import numpy as np

def f(x):
    return x**3 - 2*x**2 + 1
def fprime(x):
    return 3*x**2 - 4*x
def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

dx = 0.05
x = -2
while x < 3:
    plt.plot([x, x + dx], [f(x), f(x + dx)], "b-")
    plt.plot([x, x + dx], [fprime(x), fprime(x + dx)], "g-")
    plt.plot(x, rate_of_change(x, 0.001), "r.")
    x = x + dx
plt.show()
