import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)
df = pd.DataFrame({"x": x, "F": antiderivative(x), "sum": area})
ax = df.plot(x="F", y="x")
df.plot(x="sum", y="x", ax=ax)
plt.show()
