import matplotlib.pyplot as plt
points = [(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)]
classes = [-1, -1, -1, 1, 1, 1]
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
for i in range(len(points) - 1):
    plt.plot(points[i][0], points[i][1], "go" if classes[i] > 0 else "mo")
plt.plot([-2, 4], [3.5, -2.5], "k")
plt.show()
