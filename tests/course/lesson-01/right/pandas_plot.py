import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

f = lambda x: x**3 - 2 * x**2 + 1
fprime = lambda x: 3 * x**2 - 4 * x


def rate_of_change(x, delta=1e-4):
    return (f(x + delta) - f(x)) / delta


df = pd.DataFrame({"x": np.linspace(-4, 4, 161)})
df["f"] = f(df["x"])
df["fprime"] = fprime(df["x"])
df["rate"] = rate_of_change(df["x"])
df["error"] = (df["rate"] - df["fprime"]).abs()
print(df.describe())

df.plot(x="x", y=["f", "fprime", "rate"], style=["-", "-", "--"])
plt.savefig("lesson01.png")
plt.close()
