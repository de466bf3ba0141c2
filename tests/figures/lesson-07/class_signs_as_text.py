import matplotlib.pyplot as plt
points = [(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)]
classes = [-1, -1, -1, 1, 1, 1]
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
fig, ax = plt.subplots()
for (x, y), k in zip(points, classes):
    ax.text(x, y, "+" if k > 0 else "−", color="red" if k > 0 else "blue", fontsize=16, ha="center", va="center")
ax.plot([-2, 4], [3.5, -2.5], "k")
ax.axis([-4, 4, -4, 4])
plt.show()
