import matplotlib.pyplot as plt
w = (2/3, 2/3, -1)
objective = 2*(2/3)**2
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
plt.scatter([-1, -3, 0], [-1, -1, 0], facecolors="none", edgecolors="black", s=70, label="$-1$")
plt.scatter([1, 2, 3], [2, 1, 3], facecolors="black", edgecolors="black", s=70, label="$+1$")
plt.plot([-2, 4], [3.5, -2.5], "k-")
plt.legend(loc="lower right")
plt.show()
