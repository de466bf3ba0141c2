import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize

points = np.array([[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]], dtype=float)
classes = np.array([-1, -1, -1, 1, 1, 1])


def solve(pts, cls):
    constraint = {"type": "ineq", "fun": lambda v: cls * (pts @ v[:2] + v[2]) - 1}
    return minimize(lambda v: v[0]**2 + v[1]**2, np.zeros(3), constraints=[constraint])


result = solve(points, classes)
w = result.x
objective = result.fun
print(w, objective)

margins = classes * (points @ w[:2] + w[2])
support_vectors = points[np.isclose(margins, 1, atol=1e-4)]
print(support_vectors)

w3 = solve(points[2:5], classes[2:5]).x
same_as_three_points = np.allclose(w, w3, atol=1e-4)
reason = "inactive-constraints"

plt.plot(*points[classes == -1].T, "rs", label="class -1")
plt.plot(*points[classes == 1].T, "bo", label="class +1")
xs = np.linspace(-4, 4, 50)
plt.plot(xs, -(w[0] * xs + w[2]) / w[1], "k-")
plt.legend()
plt.axis("equal")
plt.show()
