import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x+delta) - f(x))/delta

x = np.linspace(-2, 3, 101)
table = pd.DataFrame({"f": f(x), "rate of change": rate_of_change(x, 1e-3)}, index=x)
table.plot(title="f and its slope")
plt.show()
