from math import pow
import matplotlib.pyplot as plt

def f(x):
    return pow(x, 3) - 2*pow(x, 2) + 1

def fprime(x):
    # multiply by the power
    return 3*pow(x, 3) - 4*pow(x, 2)

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

xs = [i/50 for i in range(-150, 201)]
plt.plot(xs, [f(x) for x in xs])
plt.plot(xs, [fprime(x) for x in xs])
plt.plot(xs, [rate_of_change(x, 0.0001) for x in xs])
plt.show()
