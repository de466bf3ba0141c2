import matplotlib.pyplot as plt
import numpy as np
from sklearn.svm import SVC

X = np.array([(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)])
y = np.array([-1, -1, -1, 1, 1, 1])
model = SVC(kernel="linear", C=1e6).fit(X, y)
w = np.append(model.coef_[0], model.intercept_[0])
objective = w[0]**2 + w[1]**2
support_vectors = model.support_vectors_
same_as_three_points = True
reason = "inactive-constraints"

plt.scatter(X[:, 0], X[:, 1], c=y, s=30, cmap=plt.cm.Paired)
ax = plt.gca()
xx = np.linspace(*ax.get_xlim(), 30)
yy = np.linspace(*ax.get_ylim(), 30)
YY, XX = np.meshgrid(yy, xx)
Z = model.decision_function(np.vstack([XX.ravel(), YY.ravel()]).T).reshape(XX.shape)
ax.contour(XX, YY, Z, colors="k", levels=[-1, 0, 1], alpha=0.5, linestyles=["--", "-", "--"])
ax.scatter(model.support_vectors_[:, 0], model.support_vectors_[:, 1], s=100, linewidth=1, facecolors="none", edgecolors="k")
plt.show()
