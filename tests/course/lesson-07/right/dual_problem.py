# The dual: maximise sum(m) - |sum(m k p)|^2 / 4 with m >= 0 and sum(m k) = 0.
import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize

p = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)], float)
k = np.array([-1, -1, -1, 1, 1, 1], float)
kp = k[:, None] * p


def minus_dual(m):
    v = m @ kp
    return v @ v / 4 - m.sum()


found = minimize(
    minus_dual,
    np.full(6, 0.1),
    bounds=[(0, None)] * 6,
    constraints={"type": "eq", "fun": lambda m: m @ k},
    options={"ftol": 1e-14, "maxiter": 500},
)
m = found.x
ab = m @ kp / 2
strongest = np.argmax(m)
c = k[strongest] - ab @ p[strongest]

w = np.append(ab, c)
objective = ab @ ab
support_vectors = p[m > 1e-3]
print(m.round(4), w, support_vectors)

# the multipliers of the other points are zero, without them nothing changes
same_as_three_points = len(support_vectors) == 3
reason = "inactive-constraints"

fig = plt.figure()
ax = fig.gca()
ax.plot(p[:3, 0], p[:3, 1], linestyle="", marker="o", color="tab:red")
ax.plot(p[3:, 0], p[3:, 1], linestyle="", marker="o", color="tab:blue")
ax.axline((0, -c / ab[1]), (-c / ab[0], 0), color="black")
ax.set_xlim(-4, 4)
ax.set_ylim(-4, 4)
