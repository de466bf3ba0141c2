import numpy as np
import matplotlib.pyplot as plt
from scipy.interpolate import make_interp_spline

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x) - f(x - delta))/delta

knots = np.linspace(-2, 3, 9)
fine = np.linspace(-2, 3, 300)
for y, colour in ((f(knots), "C0"), (fprime(knots), "C1"), (rate_of_change(knots, 0.01), "C2")):
    plt.plot(knots, y, "o", color=colour)
    plt.plot(fine, make_interp_spline(knots, y)(fine), color=colour, drawstyle="steps-mid")
plt.show()
