import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
df = pd.DataFrame({"x": [-1, -3, 0, 1, 2, 3], "y": [-1, -1, 0, 2, 1, 3], "cls": [-1, -1, -1, 1, 1, 1]})
w = (2/3, 2/3, -1); objective = 8/9; support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True; reason = "inactive-constraints"
ax = df.plot.scatter(x="x", y="y", c="cls", colormap="viridis", s=50)
t = np.linspace(-3, 3, 25)
ax.plot(t, 1.5 - t, color="crimson")
plt.savefig("out.jpg")
