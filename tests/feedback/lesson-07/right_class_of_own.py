import numpy as np
from scipy.optimize import minimize
from matplotlib import pyplot as plt

class HardMargin:
    def __init__(self, points, classes):
        self.points, self.classes = np.asarray(points, float), np.asarray(classes)

    def margins(self, w):
        return self.classes*(self.points @ w[:2] + w[2])

    def fit(self):
        return minimize(lambda w: w[:2] @ w[:2], np.zeros(3),
                        constraints={"type": "ineq", "fun": lambda w: self.margins(w) - 1}).x

svm = HardMargin([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)], [-1, -1, -1, 1, 1, 1])
w = svm.fit()
objective = w[:2] @ w[:2]
support_vectors = svm.points[svm.margins(w) < 1.001]
small = HardMargin(svm.points[2:5], svm.classes[2:5])
same_as_three_points = np.allclose(small.fit(), w, atol=1e-4)
reason = "inactive-constraints" if same_as_three_points else "few-points"
plt.scatter(svm.points[:3, 0], svm.points[:3, 1], color="tab:blue")
plt.scatter(svm.points[3:, 0], svm.points[3:, 1], color="tab:orange")
x = np.linspace(-4, 4, 9)
plt.plot(x, -(w[0]*x + w[2])/w[1], color="grey")
plt.show()
