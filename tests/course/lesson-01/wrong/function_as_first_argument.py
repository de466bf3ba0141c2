import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(func, x, delta):
    return (func(x + delta) - func(x)) / delta

def show():
    x = np.linspace(-2, 3, 300)
    fig, axs = plt.subplots(1, 2)
    axs[0].plot(x, f(x))
    axs[1].plot(x, fprime(x))
    axs[1].plot(x, rate_of_change(f, x, 1e-4))
    plt.show()

show()
