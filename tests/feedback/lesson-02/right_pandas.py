import numpy as np, pandas as pd
import matplotlib.pyplot as plt
def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2
table = pd.DataFrame({"x": np.arange(-10, 10, .1)})
table["area"] = (f(table.x)*.1).cumsum()
x, area = table["x"], table["area"]
plt.plot(x, antiderivative(x), x, area)
