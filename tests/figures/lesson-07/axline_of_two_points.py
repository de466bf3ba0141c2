import matplotlib.pyplot as plt
a, b, c = 2/3, 2/3, -1
w = a, b, c
objective = a*a + b*b
support_vectors = {(0, 0), (1, 2), (2, 1)}
same_as_three_points = True
reason = "inactive-constraints"
fig, ax = plt.subplots()
ax.scatter([-1, -3, 0], [-1, -1, 0], marker="x", c="C0")
ax.scatter([1, 2, 3], [2, 1, 3], marker="+", c="C1", s=80)
ax.axline((-c/a, 0), (0, -c/b))
ax.set(title="SVM", xlabel="x", ylabel="y")
fig.savefig("svm.png")
plt.close(fig)
