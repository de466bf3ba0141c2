import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
df = pd.DataFrame(index=pd.Index(x, name="x"))
df["F"] = antiderivative(x)
df["sum"] = (f(df.index.to_series()) * 0.1).cumsum()
area = df["sum"].to_numpy()
ax = df["F"].plot(legend=True)
df["sum"].plot(ax=ax, secondary_y=True, style="g--", legend=True)
plt.show()
