import numpy as np
import matplotlib.pyplot as plt
from scipy.integrate import cumulative_trapezoid

f = np.polynomial.Polynomial([0, -4, 3])
antiderivative = f.integ()

x = np.linspace(-10, 10, 401)
area = cumulative_trapezoid(f(x), x, initial=0)

with plt.style.context("ggplot"):
    fig, ax = plt.subplots(nrows=2, sharex=True)
    ax[0].plot(x, antiderivative(x))
    ax[0].annotate("F(x)", (5, 75))
    ax[1].plot(x, area, ".", ms=2)
    ax[1].annotate("sum", (5, 1275))
    for a in ax:
        a.axhline(0, color="k", lw=.5)
    plt.show()
