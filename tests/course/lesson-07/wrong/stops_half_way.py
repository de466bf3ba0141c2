import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize

points = [[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]]
classes = [-1, -1, -1, 1, 1, 1]


def conditions(v):
    return np.array([k * (v[0] * x + v[1] * y + v[2]) - 1 for (x, y), k in zip(points, classes)])


res = minimize(lambda v: v[0]**2 + v[1]**2, (0, 0, 0), constraints={"type": "ineq", "fun": conditions})
w = res.x
objective = res.fun
support_vectors = points[np.isclose(conditions(w), 0, atol=1e-6)]
same_as_three_points = True
reason = "inactive-constraints"

for (x, y), k in zip(points, classes):
    plt.plot(x, y, "ro" if k < 0 else "bo")
plt.axline((0, -w[2] / w[1]), slope=-w[0] / w[1])
plt.show()
