import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import minimize

constraints = (
    {"type": "ineq", "fun": lambda v: -1 * (-1 * v[0] - 1 * v[1] + v[2]) - 1},
    {"type": "ineq", "fun": lambda v: -1 * (-3 * v[0] - 1 * v[1] + v[2]) - 1},
    {"type": "ineq", "fun": lambda v: 1 * (1 * v[0] + 2 * v[1] + v[2]) - 1},
    {"type": "ineq", "fun": lambda v: 1 * (2 * v[0] + 1 * v[1] + v[2]) - 1},
    {"type": "ineq", "fun": lambda v: 1 * (3 * v[0] + 3 * v[1] + v[2]) - 1},
)
res = minimize(lambda v: v[0]**2 + v[1]**2, (0, 0, 0), constraints=constraints)
w = res.x
objective = res.fun

points = [(-1, -1), (-3, -1), (1, 2), (2, 1), (3, 3)]
support_vectors = [p for p, con in zip(points, constraints) if abs(con["fun"](w)) < 1e-4]
same_as_three_points = True
reason = "inactive-constraints"

a, b, c = w
x = np.linspace(-3, 3, 20)
plt.plot([-1, -3, 0], [-1, -1, 0], "g^")
plt.plot([1, 2, 3], [2, 1, 3], "mv")
plt.plot(x, (-a * x - c) / b)
plt.show()
