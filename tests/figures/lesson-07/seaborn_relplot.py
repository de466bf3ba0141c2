import matplotlib.pyplot as plt
import pandas as pd
import seaborn as sns
df = pd.DataFrame(dict(x=[-1, -3, 0, 1, 2, 3], y=[-1, -1, 0, 2, 1, 3], class_=["-1", "-1", "-1", "+1", "+1", "+1"]))
w = (2/3, 2/3, -1); objective = 8/9; support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True; reason = "inactive-constraints"
g = sns.relplot(data=df, x="x", y="y", hue="class_", palette="Set1")
g.ax.axline((0, 1.5), (1.5, 0), c=".5", dashes=(5, 2))
g.set(xlim=(-4, 4), ylim=(-3, 5))
plt.show()
