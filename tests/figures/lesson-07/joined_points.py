import matplotlib.pyplot as plt
w = [2/3, 2/3, -1]; objective = 8/9; support_vectors = [(0, 0), (1, 2), (2, 1)]
same_as_three_points = True; reason = "inactive-constraints"
# plot() without a format string joins the points and marks none
plt.plot([-1, -3, 0], [-1, -1, 0], "b")
plt.plot([1, 2, 3], [2, 1, 3], "r")
plt.plot([-2, 4], [3.5, -2.5], "k")
plt.show()
