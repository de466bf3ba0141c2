import pandas as pd
import matplotlib.pyplot as plt
table = pd.DataFrame({"x": [-1, -3, 0, 1, 2, 3], "y": [-1, -1, 0, 2, 1, 3], "class": [-1, -1, -1, 1, 1, 1]})
w = pd.Series([2/3, 2/3, -1], index=list("abc"))
objective = w["a"]**2 + w["b"]**2
active = (table["class"]*(w["a"]*table.x + w["b"]*table.y + w["c"]) - 1).abs() < 1e-6
support_vectors = table.loc[active, ["x", "y"]].to_numpy()
same_as_three_points = True
reason = "inactive-constraints"
for label, group in table.groupby("class"):
    plt.scatter(group.x, group.y, label=str(label))
plt.plot([-3, 3], [1.5 + 3, 1.5 - 3]); plt.legend()
plt.show()
