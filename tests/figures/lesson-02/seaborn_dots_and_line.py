import numpy as np
import seaborn as sns
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

delta_x = 0.05
x = np.arange(-10, 10, delta_x)
area = np.cumsum(f(x)*delta_x)

sns.set_style("darkgrid")
fig, ax = plt.subplots()
sns.scatterplot(x=x[::4], y=area[::4], ax=ax, s=15, label="running sum")
sns.lineplot(x=x, y=antiderivative(x), ax=ax, label="antiderivative")
sns.despine()
fig.savefig("integral.png", bbox_inches="tight")
