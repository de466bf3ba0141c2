import pandas as pd
import numpy as np
import matplotlib.pyplot as plt

def fprime(x):
    return 1/x

critical_points = []
has_maximum = False
has_minimum = False

df = pd.DataFrame({"x": np.linspace(0.25, 6, 120)})
df["log x"] = np.log(df["x"])
df.plot.scatter("log x", "x", label="log")
plt.show()
