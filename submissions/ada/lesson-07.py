"""Lesson 7: the widest margin between two classes."""

import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import minimize

points = np.array([[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]], dtype=float)
labels = np.array([-1, -1, -1, 1, 1, 1])


def fit(points, labels):
    margin = {"type": "ineq", "fun": lambda w: labels * (points @ w[:2] + w[2]) - 1}
    result = minimize(lambda w: w[0] ** 2 + w[1] ** 2, x0=[1.0, 1.0, 0.0], constraints=[margin])
    assert result.success, result.message
    return result.x


w = fit(points, labels)
objective = w[0] ** 2 + w[1] ** 2
print("w =", w, "objective =", objective)

active = np.isclose(labels * (points @ w[:2] + w[2]), 1, atol=1e-4)
support_vectors = points[active]

same_as_three_points = bool(np.allclose(w, fit(points[active], labels[active]), atol=1e-4))
reason = "inactive-constraints"

a, b, c = w
x = np.linspace(-4, 4, 2)
plt.scatter(*points[labels == -1].T, marker="o", label="class −1")
plt.scatter(*points[labels == 1].T, marker="^", label="class +1")
plt.plot(x, -(a * x + c) / b, "k", label="separating line")
plt.legend()
plt.axis("equal")
plt.show()
