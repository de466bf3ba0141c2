import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

f = lambda x: 3 * x**2 - 4 * x
antiderivative = lambda x: x**3 - 2 * x**2

df = pd.DataFrame({"x": np.linspace(-10, 10, 201)})
df["f"] = f(df["x"])
df["dx"] = df["x"].diff().fillna(0)
df["area"] = (df["f"] * df["dx"]).cumsum()
df["F"] = antiderivative(df["x"])
print(df.tail())

x = df["x"]
area = df["area"]

df.plot(x="x", y=["F", "area"], subplots=True)
plt.show()
