import matplotlib.pyplot as plt
points = [(-1, -1), (-3, -1), (0, 0), (1, 2), (2, 1), (3, 3)]
w = [2/3, 2/3, -1]
objective = 8/9
support_vectors = points[2:5]
same_as_three_points = True
reason = "inactive-constraints"
fig, ax = plt.subplots()
for i, (x, y) in enumerate(points):
    ax.text(x, y, f"x{i + 1}")
ax.plot([-2, 4], [3.5, -2.5], "k")
ax.set_xlim(-4, 4)
ax.set_ylim(-4, 4)
plt.show()
