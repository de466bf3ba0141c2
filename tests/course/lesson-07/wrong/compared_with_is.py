import numpy as np
import matplotlib.pyplot as plt
from scipy.optimize import minimize


class SVM:
    def __init__(self, points, classes):
        self.points = np.array(points)
        self.classes = np.array(classes)

    def __call__(self, v):
        return self.classes * (self.points @ v[:2] + v[2]) - 1

    def fit(self):
        return minimize(lambda v: v[0]**2 + v[1]**2, np.zeros(3), constraints={"type": "ineq", "fun": self})


six = SVM([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)], [-1, -1, -1, 1, 1, 1])
three = SVM([(0, 0), (1, 2), (2, 1)], [-1, 1, 1])

w = six.fit().x
objective = w[0]**2 + w[1]**2
support_vectors = three.points
same_as_three_points = w is three.fit().x
reason = "inactive-constraints"

plt.scatter(*six.points[:3].T, marker="s")
plt.scatter(*six.points[3:].T, marker="o")
plt.plot([-3, 4], [(3 * w[0] - w[2]) / w[1], (-4 * w[0] - w[2]) / w[1]])
plt.show()
