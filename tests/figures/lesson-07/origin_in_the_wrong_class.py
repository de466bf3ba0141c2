import matplotlib.pyplot as plt
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True
reason = "inactive-constraints"
plt.plot([-1, -3], [-1, -1], "ro", label="-1")
plt.plot([0, 1, 2, 3], [0, 2, 1, 3], "bo", label="+1")
plt.plot([-2, 4], [3.5, -2.5], "k", label="line")
plt.legend()
plt.show()
