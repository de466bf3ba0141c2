import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import minimize
points = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
classes = np.array([-1, -1, -1, 1, 1, 1])
plt.scatter(*points[classes < 0].T, c="b")
plt.scatter(*points[classes > 0].T, c="r")
res = minimize(lambda w: w[0]**2 + w[1]**2, [1, 1, 0],
               constraints={"type": "ineq", "fun": lambda w: classes*(points @ w[:2] + w[2]) - 1})
w = res.x
objective = res.fun
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
x = np.linspace(-3, 3, 20)
plt.plot(x, -(w[0]*x + w[3])/w[1])      # IndexError
plt.show()
