import numpy as np
import matplotlib.pyplot as plt
from sklearn.svm import SVC
points = np.array([[-1, -1], [-3, -1], [0, 0], [1, 2], [2, 1], [3, 3]])
labels = [-1, -1, -1, 1, 1, 1]
svm = SVC(kernel="linear", C=1e6, tol=1e-8).fit(points, labels)
w = [*svm.coef_[0], svm.intercept_[0]]
objective = float(svm.coef_[0] @ svm.coef_[0])
support_vectors = svm.support_vectors_
same_as_three_points = True
reason = "inactive-constraints"
plt.scatter(points[:, 0], points[:, 1], c=labels)
xx = np.linspace(-3, 3)
plt.plot(xx, (-w[2] - w[0]*xx)/w[1], "k--")
