import matplotlib.pyplot as plt
import pandas as pd
df = pd.DataFrame({"x": [-1, -3, 0, 1, 2, 3], "y": [-1, -1, 0, 2, 1, 3], "k": [-1, -1, -1, 1, 1, 1]})
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = df[["x", "y"]].iloc[2:5].to_numpy()
same_as_three_points = True
reason = "inactive-constraints"
ax = df.plot.scatter("x", "y", label="classes")
ax.plot([-3, 3], [4.5, -1.5], "r")
plt.show()
