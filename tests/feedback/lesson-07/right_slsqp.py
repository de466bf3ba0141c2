import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize
X = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)], dtype=float)
k = np.array([-1, -1, -1, 1, 1, 1])
cons = [{"type": "ineq", "fun": lambda w, i=i: k[i]*(X[i] @ w[:2] + w[2]) - 1} for i in range(6)]
res = minimize(lambda w: w[0]**2 + w[1]**2, x0=[0, 0, 0], method="SLSQP", constraints=cons)
w = res.x
objective = res.fun
support_vectors = X[np.isclose(k*(X @ w[:2] + w[2]), 1, atol=1e-3)]
same_as_three_points = True
reason = "inactive-constraints"
plt.plot(*X[:3].T, "ro"); plt.plot(*X[3:].T, "bs")
t = np.array([-3, 4])
plt.plot(t, -(w[0]*t + w[2])/w[1])
plt.show()
