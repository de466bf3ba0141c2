import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from scipy.optimize import minimize

data = pd.DataFrame({"x": [-1, -3, 0, 1, 2, 3], "y": [-1, -1, 0, 2, 1, 3], "label": ["minus"]*3 + ["plus"]*3})
sign = np.where(data.label == "plus", 1, -1)
P = data[["x", "y"]].to_numpy()
result = minimize(lambda w: w[0]**2 + w[1]**2, [0.5, 0.5, 0],
                  constraints=[{"type": "ineq", "fun": lambda w: sign*(P @ w[:2] + w[2]) - 1}])
w, objective = result.x, result.fun
support_vectors = P[2:5]
same_as_three_points = True
reason = "inactive-constraints"

sns.set_theme()
ax = sns.scatterplot(data=data, x="x", y="y", hue="label", style="label", s=100)
grid = np.linspace(-3, 4, 30)
sns.lineplot(x=grid, y=-(w[0]*grid + w[2])/w[1], ax=ax, color="gray")
plt.show()
