import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

table = pd.DataFrame({"x": np.arange(0.1, 6.05, 0.05)})
table["log"] = np.log(table["x"])
table["slope"] = 1 / table["x"]
print(table.head())

critical_points = pd.Series(table.loc[table["slope"] == 0, "x"])
has_maximum = (table["slope"] <= 0).any()
has_minimum = (table["slope"] <= 0).any()


def fprime(x, scale=1):
    return scale / x


table.plot(x="x", y="log", kind="line", grid=True)
plt.show()
