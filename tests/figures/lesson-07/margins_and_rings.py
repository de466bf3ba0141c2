import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import minimize

X = np.array([[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]])
y = np.array([-1, -1, -1, 1, 1, 1])

cons = [{"type": "ineq", "fun": lambda w, i=i: y[i]*(w[0]*X[i, 0] + w[1]*X[i, 1] + w[2]) - 1} for i in range(6)]
res = minimize(lambda w: w[0]**2 + w[1]**2, [1, 1, 0], constraints=cons)
w = res.x
objective = res.fun
support_vectors = [tuple(X[i]) for i in range(6) if abs(cons[i]["fun"](w)) < 1e-5]
same_as_three_points = True
reason = "inactive-constraints"

a, b, c = w
fig, ax = plt.subplots(figsize=(6, 6))
ax.scatter(X[y == -1, 0], X[y == -1, 1], color="tab:blue", label="class -1")
ax.scatter(X[y == 1, 0], X[y == 1, 1], color="tab:red", label="class +1")
xs = np.linspace(-4, 4, 100)
ax.plot(xs, -(a*xs + c)/b, "k-", label="separating line")
ax.plot(xs, -(a*xs + c - 1)/b, "k--", lw=0.8, label="margins")
ax.plot(xs, -(a*xs + c + 1)/b, "k--", lw=0.8)
sv = np.array(support_vectors)
ax.scatter(sv[:, 0], sv[:, 1], s=180, facecolors="none", edgecolors="green", label="support vectors")
ax.set_xlim(-4, 4)
ax.set_ylim(-4, 4)
ax.legend()
plt.show()
