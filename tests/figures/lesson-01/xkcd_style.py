import numpy as np
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1
def fprime(x):
    return 3*x**2 - 4*x
def rate_of_change(x, delta):
    return (f(x + delta) - f(x))/delta

with plt.xkcd():
    x = np.linspace(-2, 3, 100)
    plt.plot(x, f(x), label="THE CURVE")
    plt.plot(x, fprime(x), label="SLOPE")
    plt.plot(x, rate_of_change(x, 0.001), label="SLOPE, BUT NUMERIC")
    plt.legend()
    plt.title("CALCULUS!")
    plt.show()
