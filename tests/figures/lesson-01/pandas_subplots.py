import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

def f(x): return x**3 - 2*x**2 + 1
def fprime(x): return 3*x**2 - 4*x
def rate_of_change(x, delta): return (f(x + delta) - f(x)) / delta

df = pd.DataFrame({"x": np.linspace(-2, 3, 126)})
df["f"] = f(df.x)
df["derivative"] = fprime(df.x)
df["quotient"] = rate_of_change(df.x, 1e-4)
print(df.describe())
df.plot(x="x", subplots=True, grid=True, title="Lesson 1", figsize=(6, 8))
plt.show()
