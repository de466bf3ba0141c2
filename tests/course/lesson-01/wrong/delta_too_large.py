import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

x = np.linspace(-3, 4, 141)
delta = 2
table = pd.DataFrame(
    {"f": f(x), "derivative": fprime(x), "rate of change": rate_of_change(x, delta)},
    index=x,
)
table.plot()
plt.show()
