import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import minimize

minus = {(-1, -1), (-3, -1), (0, 0)}
plus = {(1, 2), (2, 1), (3, 3)}


def separate(minus, plus):
    conditions = [{"type": "ineq", "fun": lambda v, p=p: v[0] * p[0] + v[1] * p[1] + v[2] - 1} for p in sorted(plus)]
    conditions += [{"type": "ineq", "fun": lambda v, p=p: -v[0] * p[0] - v[1] * p[1] - v[2] - 1} for p in sorted(minus)]
    return minimize(lambda v: v[0] ** 2 + v[1] ** 2, (0, 0, 0), method="COBYLA",
                    constraints=conditions, tol=1e-8, options={"maxiter": 5000}).x


w = tuple(round(float(v), 7) for v in separate(minus, plus))
a, b, c = w
objective = round(a * a + b * b, 6)
support_vectors = {p for p in minus | plus if abs(abs(a * p[0] + b * p[1] + c) - 1) < 1e-3}
same_as_three_points = np.bool_(np.allclose(w, separate({(0, 0)}, {(1, 2), (2, 1)}), atol=1e-3))
reason = "inactive-constraints"

# three times a x + b y + c = 0 is 2x + 2y - 3 = 0
t = np.linspace(-2, 4, 7)
plt.plot(t, (3 - 2 * t) / 2, "-.")
for p in minus:
    plt.plot(p[0], p[1], "r_", markersize=12)
for p in plus:
    plt.plot(p[0], p[1], "b+", markersize=12)
plt.show()
