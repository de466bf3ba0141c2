import numpy as np
import pandas as pd
import seaborn as sns
import matplotlib.pyplot as plt

sns.set_theme(style="whitegrid")

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

x = np.linspace(-2, 3, 81)
wide = pd.DataFrame({"x": x, "f": f(x), "f'": fprime(x), "rate": rate_of_change(x, 1e-3)})
long = wide.melt(id_vars="x", var_name="which", value_name="value")
ax = sns.lineplot(data=long, x="x", y="value", hue="which", style="which")
ax.set_title("f and its derivative")
plt.show()
