import numpy as np
import matplotlib.pyplot as plt
A, B, C = 1, -2, 1
def f(x, a=A, b=B, c=C):
    return a*x**3 + b*x**2 + c
def fprime(x, a=A, b=B):
    return 3*a*x**2 + 2*b*x
def rate_of_change(x, delta, *, g=f):
    """Symmetric with half a step to either side."""
    return (g(x + delta/2) - g(x - delta/2))/delta
if __name__ == "__main__":
    x = np.linspace(-2, 3, 60)
    fig, (top, bottom) = plt.subplots(2)
    top.plot(x, f(x))
    bottom.plot(x, fprime(x))
    bottom.scatter(x, rate_of_change(x, 1e-2), s=4)
    plt.show()
