import matplotlib.pyplot as plt
points = [(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)]
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
fig, ax = plt.subplots()
ax.plot([-2, 4], [3.5, -2.5], "k")
ax.text(0.02, 0.95, "class -1: " + str(points[:3]), transform=ax.transAxes, color="b")
ax.text(0.02, 0.88, "class +1: " + str(points[3:]), transform=ax.transAxes, color="r")
plt.show()
