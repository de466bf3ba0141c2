import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import minimize
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
w = minimize(lambda w: w[0]**2 + w[1]**2, np.zeros(3)).x      # constraints forgotten
objective = w[0]**2 + w[1]**2
support_vectors = points
same_as_three_points = True
reason = "inactive-constraints"
plt.scatter(*points[classes == -1].T)
plt.scatter(*points[classes == 1].T)
x = np.linspace(-3, 3, 50)
plt.plot(x, -(w[0]*x + w[2])/w[1])
plt.show()
