import matplotlib.pyplot as plt
w = [2/3, 2/3, -1]; objective = 8/9; support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True; reason = "inactive-constraints"
plt.scatter([0], [0], color="b")
plt.scatter([1, 2], [2, 1], color="r")
plt.plot([-2, 4], [3.5, -2.5], "k")
plt.show()
