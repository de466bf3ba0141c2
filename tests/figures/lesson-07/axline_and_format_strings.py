import numpy as np
import matplotlib.pyplot as plt
from scipy import optimize

P = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
K = np.array([-1, -1, -1, 1, 1, 1])
w = optimize.minimize(lambda v: v[0]*v[0] + v[1]*v[1], [1., 1., -1.],
                      constraints=optimize.LinearConstraint(K[:, None]*np.c_[P, np.ones(6)], lb=1)).x
objective = w[0]**2 + w[1]**2
support_vectors = P[np.isclose(K*(P @ w[:2] + w[2]), 1, atol=1e-4)]
same_as_three_points = True
reason = 'inactive-constraints'

plt.plot(P[:3, 0], P[:3, 1], 'ro', P[3:, 0], P[3:, 1], 'bs')
plt.axline((0, -w[2]/w[1]), slope=-w[0]/w[1], color='k', ls='--')
plt.xlim(-4, 5)
plt.ylim(-4, 5)
plt.show()
