import math
from scipy.optimize import minimize
import matplotlib.pyplot as plt

xs = [-1, -3, 0, 1, 2, 3]
ys = [-1, -1, 0, 2, 1, 3]
cls = [-1, -1, -1, 1, 1, 1]


def margin(v, i):
    a, b, c = v
    return cls[i] * (a * xs[i] + b * ys[i] + c)


constraints = []
for i in range(6):
    constraints.append({"type": "ineq", "fun": lambda v, i=i: margin(v, i) - 1})

res = minimize(lambda v: v[0] ** 2 + v[1] ** 2, [0.5, 0.5, 0.5], constraints=constraints, tol=1e-10)
a, b, c = (float(v) for v in res.x)
w = (a, b, c)
objective = math.pow(a, 2) + math.pow(b, 2)

support_vectors = []
for i in range(6):
    if math.isclose(margin(w, i), 1, abs_tol=1e-4):
        support_vectors.append((xs[i], ys[i]))

res3 = minimize(lambda v: v[0] ** 2 + v[1] ** 2, [0.5, 0.5, 0.5], constraints=constraints[2:5], tol=1e-10)
same_as_three_points = all(math.isclose(p, q, abs_tol=1e-5) for p, q in zip(w, res3.x))
reason = "inactive-constraints"

for i in range(6):
    if cls[i] == 1:
        plt.scatter(xs[i], ys[i], c="blue", marker="o")
    else:
        plt.scatter(xs[i], ys[i], c="red", marker="x")
left, right = -3.5, 3.5
plt.plot([left, right], [(-c - a * left) / b, (-c - a * right) / b])
plt.savefig("svm.png")
