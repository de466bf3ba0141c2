import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize

points = np.array([[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]], dtype=float)
classes = np.array([-1, -1, -1, 1, 1, 1])


def margins(v):
    return classes * (points @ v[:2] + v[2])


result = minimize(lambda v: v[0]**2 + v[1]**2, np.ones(3), method="Nelder-Mead",
                  constraints={"type": "ineq", "fun": lambda v: margins(v) - 1})

w = result.x
objective = result.fun
support_vectors = points[np.isclose(margins(w), 1, atol=1e-4)]
same_as_three_points = True
reason = "inactive-constraints"

xs = np.linspace(-4, 4, 50)
plt.plot(points[:3, 0], points[:3, 1], "ro")
plt.plot(points[3:, 0], points[3:, 1], "bo")
plt.plot(xs, -(w[0] * xs + w[2]) / w[1], "k")
plt.show()
