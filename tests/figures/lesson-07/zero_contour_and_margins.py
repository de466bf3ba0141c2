import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize

points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])


def decision(x, y, w):
    return w[0]*x + w[1]*y + w[2]


result = minimize(lambda w: w[0]**2 + w[1]**2, [1, 1, 0],
                  constraints={"type": "ineq", "fun": lambda w: classes*decision(*points.T, w) - 1})
w = result.x
objective = result.fun
support_vectors = points[np.abs(np.abs(decision(*points.T, w)) - 1) < 1e-3]
same_as_three_points = True
reason = "inactive-constraints"

xx, yy = np.meshgrid(np.linspace(-4, 4, 60), np.linspace(-3, 4, 50))
plt.contour(xx, yy, decision(xx, yy, w), levels=[-1, 0, 1], colors="k", linestyles=["--", "-", "--"])
plt.scatter(*points.T, c=["b" if k < 0 else "orange" for k in classes])
plt.show()
