import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from scipy.optimize import minimize

table = pd.DataFrame(
    [(-1, -1, -1), (-3, -1, -1), (0, 0, -1), (1, 2, 1), (2, 1, 1), (3, 3, 1)],
    columns=["x", "y", "k"],
)


def slack(v, t=table):
    return (t.k * (v[0] * t.x + v[1] * t.y + v[2]) - 1).to_numpy()


answer = minimize(lambda v: v[0]**2 + v[1]**2, [1, 1, 0], constraints={"type": "ineq", "fun": slack})
w = pd.Series(answer.x, index=["a", "b", "c"])
objective = w["a"] ** 2 + w["b"] ** 2

active = np.isclose(slack(answer.x), 0, atol=1e-5)
support_vectors = table.loc[active, ["x", "y"]].to_numpy()

three = table[active]
again = minimize(lambda v: v[0]**2 + v[1]**2, [1, 1, 0],
                 constraints={"type": "ineq", "fun": slack, "args": (three,)})
same_as_three_points = np.isclose(again.x, answer.x, atol=1e-5).all()
reason = "inactive-constraints"

fig, ax = plt.subplots()
for k, group in table.groupby("k"):
    ax.scatter(group.x, group.y, label=f"class {k}")
line = pd.DataFrame({"x": np.linspace(-3, 4, 30)})
line["y"] = -(w["a"] * line.x + w["c"]) / w["b"]
line.plot(x="x", y="y", ax=ax, color="black", label="line")
fig.savefig("lesson7.png", dpi=80)
