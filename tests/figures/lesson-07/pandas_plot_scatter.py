import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

df = pd.DataFrame([[-1, -1, -1], [-3, -1, -1], [0, 0, -1], [1, 2, 1], [2, 1, 1], [3, 3, 1]], columns=["x1", "x2", "k"])
w = np.array([2/3, 2/3, -1])
objective = (w[:2]**2).sum()
support_vectors = [[0, 0], [1, 2], [2, 1]]
same_as_three_points = True
reason = "inactive-constraints"

ax = df[df.k == -1].plot.scatter(x="x1", y="x2", color="DarkBlue", label="-1")
df[df.k == 1].plot.scatter(x="x1", y="x2", color="DarkGreen", label="+1", ax=ax)
t = pd.Series(np.linspace(-3, 4, 15))
pd.DataFrame({"t": t, "line": (1 - 2/3*t)*3/2}).plot(x="t", y="line", ax=ax, style="r-")
plt.show()
