import numpy as np
import pandas as pd
import seaborn as sns
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x + delta) - f(x))/delta

x = np.linspace(-2, 3, 60)
parts = [pd.DataFrame({"x": x, "y": y, "curve": name}) for name, y in
         [("f", f(x)), ("f'", fprime(x)), ("rate", rate_of_change(x, 1e-4))]]
grid = sns.relplot(data=pd.concat(parts), x="x", y="y", col="curve", hue="curve", kind="line", height=3)
grid.set_titles("{col_name}")
grid.refline(y=0)
plt.show()
