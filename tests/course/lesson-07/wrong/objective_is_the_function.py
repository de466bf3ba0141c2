import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize

P = np.array([[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]])
k = np.array([-1, -1, -1, 1, 1, 1])


def objective(v):
    return v[0] ** 2 + v[1] ** 2


def constraint(v):
    return k * (P @ v[:2] + v[2]) - 1


w = minimize(objective, [0, 0, 0], constraints={"type": "ineq", "fun": constraint}).x
print("minimum:", objective(w))
support_vectors = P[np.abs(constraint(w)) < 1e-5]
same_as_three_points = True
reason = "inactive-constraints"

plt.scatter(P[:, 0], P[:, 1], c=k)
plt.axline((0, -w[2] / w[1]), slope=-w[0] / w[1])
plt.show()
